// The built program from its first start to its end, as a process of its own.

import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBSIDIARIES } from '#cli/example/holding/holding.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { shyraq } from '#tests/cli/shyraq.ts';
import { inventedBins, registrationOf } from './invented-register.ts';
import { enterExample, type Person, type Program, runProgram, runUntilEnd } from './run-program.ts';

/** The neighbours, and the holding with its subsidiaries. */
const EXAMPLE_ORGANISATIONS = 24 + 1 + SUBSIDIARIES.length;
const folder = makeStateFolder();
const settings = { SHYRAQ_STATE: folder, SHYRAQ_EXAMPLE: 'yes', SHYRAQ_LOG: 'silent' };
let program: Program;

beforeAll(async () => {
  program = await runProgram(settings);
}, 180_000);
afterAll(async () => {
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function listBins(person: Person): Promise<string[]> {
  const reply = await person.get('/api/organisations?limit=1000');
  return ((await reply.json()) as { organisations: { bin: string }[] }).organisations.map(({ bin }) => bin);
}

const verify = () => shyraq(['journal', 'verify'], { env: { SHYRAQ_STATE: folder, SHYRAQ_LANGUAGE: 'en' } });

describe('the first start', { timeout: 120_000 }, () => {
  it('makes the database, loads the example and prints where it is', async () => {
    expect(program.printed()).toMatch(/Data is kept in .+\nDatabase: PostgreSQL 18\.\d+, embedded\n/);
    expect(program.printed()).toContain('This is the invented example');
    expect((await fetch(`${program.address}/ready`)).status).toBe(200);
    const page = await (await fetch(`${program.address}/`)).text();
    expect(page).toContain('<div id="root">');
    const administrator = await enterExample(program.address, 'administrator');
    expect(await listBins(administrator)).toHaveLength(EXAMPLE_ORGANISATIONS);
  });

  it.each([
    ['kk', 'процесі) жұмыс істеп тұр'],
    ['ru', 'работает другой сервер'],
    ['en', 'Another server (process'],
  ])('keeps a second server off its folder, and says so in %s', async (language, words) => {
    const { status, printed } = await runUntilEnd({ ...settings, SHYRAQ_LANGUAGE: language });
    expect([status, printed.includes(words), printed.includes(String(program.process.pid))]).toEqual([1, true, true]);
    expect(printed.trim().split('\n')).toHaveLength(1);
  });

  it('names the port that is taken, and takes nothing with it', async () => {
    const other = makeStateFolder();
    const port = new URL(program.address).port;
    const { status, printed } = await runUntilEnd({ ...settings, SHYRAQ_STATE: other, PORT: port });
    expect([status, printed.trim()]).toEqual([1, `The port ${port} is taken. Choose another with PORT.`]);
    rmSync(other, { recursive: true, force: true });
    expect((await fetch(`${program.address}/ready`)).status).toBe(200);
  });
});

describe('the pages', { timeout: 60_000 }, () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('arrive for a browser that takes %s as %s, the same bytes each time', async (accepted, encoding) => {
    const page = await (await fetch(program.address)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    const reply = await fetch(`${program.address}${script}`, { headers: { 'accept-encoding': accepted } });
    const plain = await fetch(`${program.address}${script}`, { headers: { 'accept-encoding': 'identity' } });
    expect(reply.headers.get('content-encoding') ?? undefined).toBe(encoding);
    expect(reply.headers.get('vary')).toContain('accept-encoding');
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(reply.headers.get('content-type')).toContain('javascript');
    expect(await reply.text()).toBe(await plain.text());
  });
});

describe('the end and the next start', { timeout: 120_000 }, () => {
  it('loses no acknowledged act when it is stopped under load, and loads nothing twice', async () => {
    const administrator = await enterExample(program.address, 'administrator');
    const bins = inventedBins();
    const acknowledged: string[] = [];
    let over = false;
    const write = async () => {
      while (!over) {
        const bin = String(bins.next().value);
        const status = await administrator.post('/api/organisations', registrationOf(bin)).then(
          async (reply) => [reply.status, await reply.text()] as const,
          () => undefined,
        );
        if (status?.[0] === 201) acknowledged.push(bin);
        // Whoever is turned away is told why, with a body that can be read.
        else if (status) expect([status[0], JSON.parse(status[1]).code]).toEqual([503, 'stopping']);
        else await pause(20);
      }
    };
    const writers = Array.from({ length: 8 }, write);
    while (acknowledged.length < 40) await pause(20);
    const before = performance.now();
    const ended = await program.stop();
    const took = performance.now() - before;
    over = true;
    await Promise.all(writers);
    expect([ended, program.printed().trim().split('\n').at(-1)]).toEqual([0, 'Stopped']);
    expect(took).toBeLessThan(10_000);

    program = await runProgram(settings);
    const kept = new Set(await listBins(await enterExample(program.address, 'administrator')));
    expect(acknowledged.filter((bin) => !kept.has(bin))).toEqual([]);
    expect((await verify()).answer).toContain('The journal is whole');
    // Those that were done although their answer did not arrive are in the register as well, and nothing else is.
    expect(kept.size).toBeGreaterThanOrEqual(EXAMPLE_ORGANISATIONS + acknowledged.length);
    expect(kept.size).toBeLessThanOrEqual(EXAMPLE_ORGANISATIONS + acknowledged.length + writers.length);
  });

  it('does not open the example as a real house', async () => {
    await program.stop();
    const { status, printed } = await runUntilEnd({ ...settings, SHYRAQ_EXAMPLE: 'no' });
    expect([status, printed.includes('enter without a password')]).toEqual([1, true]);
    program = await runProgram(settings);
  });

  it('does not put the people of the example into a real house', async () => {
    const real = makeStateFolder();
    const first = { ...settings, SHYRAQ_STATE: real, SHYRAQ_EXAMPLE: 'no', SHYRAQ_ADMINISTRATOR: 'chief@ministry.kz' };
    const started = await runProgram(first);
    expect(await started.stop()).toBe(0);
    const { status, printed } = await runUntilEnd({ ...settings, SHYRAQ_STATE: real });
    expect([status, printed.includes('holds acts of real people')]).toEqual([1, true]);
    rmSync(real, { recursive: true, force: true });
  });
});
