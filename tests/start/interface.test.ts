// The interface for programs: its description is valid, its reader works under the policy of the pages and fetches nothing
// from elsewhere, and its figures are what Prometheus reads.

import { rmSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { openBrowser } from '#tests/browser/open-browser.ts';
import { enterExample, type Program, runProgram } from './run-program.ts';

const folder = makeStateFolder();
let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await runProgram({ SHYRAQ_STATE: folder, SHYRAQ_EXAMPLE: 'people', SHYRAQ_LOG: 'silent' });
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Operation = {
  operationId: string;
  responses: Record<string, unknown>;
  parameters?: { in: string; name: string }[];
};
type Description = { openapi: string; paths: Record<string, Record<string, Operation>> };
const describeDoors = async () => (await (await fetch(`${program.address}/api/openapi.json`)).json()) as Description;

describe('the description', () => {
  it('is OpenAPI 3.1 as its schema wants it, and names every operation once', async () => {
    const description = await describeDoors();
    const { valid, errors } = await new Validator().validate(description);
    expect(errors ?? []).toEqual([]);
    expect([valid, description.openapi]).toEqual([true, '3.1.0']);
    const names = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names.map(({ operationId }) => operationId)).size).toBe(names.length);
  });

  it('names every part of a path as a parameter', async () => {
    const { paths } = await describeDoors();
    const missing = Object.entries(paths).flatMap(([path, methods]) => {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return Object.values(methods).flatMap(({ operationId, parameters = [] }) => {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        return parts.every((part) => named.includes(part ?? '')) ? [] : [operationId];
      });
    });
    expect(missing).toEqual([]);
    expect(Object.keys(paths).filter((path) => path.includes(':'))).toEqual([]);
  });
});

it('has a reader that shows every door and asks nobody else', { timeout: 60_000 }, async () => {
  const asked: string[] = [];
  const complaints: string[] = [];
  const page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
  await page.goto(`${program.address}/api/reader`);
  const rooms = page.locator('.opblock-tag');
  await rooms.first().waitFor();
  const { paths } = await describeDoors();
  const doors = Object.values(paths).flatMap((methods) => Object.keys(methods)).length;
  const drawn = page.locator('.opblock');
  let shown = 0;
  for (const room of await rooms.all()) {
    await room.click();
    await drawn.first().waitFor();
    shown += await drawn.count();
    await room.click();
    await drawn.first().waitFor({ state: 'detached' });
  }
  expect(shown).toBe(doors);
  await rooms.first().click();
  await page.locator('.opblock-summary').first().click();
  await page.waitForSelector('.opblock-body');
  expect(asked.filter((url) => !url.startsWith(program.address) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

it('gives figures that Prometheus reads', async () => {
  const administrator = await enterExample(program.address, 'administrator');
  await administrator.get('/api/organisations');
  const reply = await fetch(`${program.address}/metrics`);
  expect(reply.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await reply.text()).trimEnd().split('\n');
  const SAMPLE = /^[a-zA-Z_:][\w:]*(\{[a-zA-Z_]\w*="(\\.|[^"\\])*"(,[a-zA-Z_]\w*="(\\.|[^"\\])*")*\})? [-+\w.]+$/;
  expect(lines.filter((line) => line !== '' && !/^# (HELP|TYPE) /.test(line) && !SAMPLE.test(line))).toEqual([]);
  expect(lines.some((line) => line.includes('door="list-organisations"'))).toBe(true);
});
