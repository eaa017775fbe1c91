// Hazard 20: nothing about a person in the logs of the whole program, nor in those of its database, at whatever level.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { enterExample, type Program, runProgram } from './run-program.ts';

const folder = makeStateFolder();
let program: Program;
const PASSWORD = 'corridor lantern steppe 41';

beforeAll(async () => {
  program = await runProgram({ SHYRAQ_STATE: folder, SHYRAQ_EXAMPLE: 'people', SHYRAQ_LOG: 'debug' });
}, 180_000);
afterAll(async () => {
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('tells of signing in, of a wrong password and of an invitation without a name, an address or a secret', {
  timeout: 120_000,
}, async () => {
  const administrator = await enterExample(program.address, 'administrator');
  const { me: own } = (await (await administrator.get('/api/accounts/me')).json()) as {
    me: { email: string; name: string };
  };
  expect(own.email).toBe('administrator@example.kz.example');
  const tried = await administrator.post('/api/accounts/sign-in', {
    email: 'aigul.serikova@ministry.kz',
    password: PASSWORD,
    device: 'Aigul’s telephone',
  });
  expect(tried.status).toBe(409);
  const invited = await administrator.post('/api/accounts/invitations', {
    email: 'marat.zhumabekov@ministry.kz',
    language: 'kk',
    roles: [{ role: 'observer', organisation: null, until: null }],
    renews: false,
    conflict: null,
  });
  expect(invited.status).toBe(201);
  await administrator.get('/api/organisations?search=Serikova');
  await administrator.post('/api/organisations', { bin: 'Serikova' });
  await program.stop();
  const text = program.printed() + readFileSync(join(folder, 'database.log'), 'utf8');
  expect(text).toContain('"door":"sign-in"');
  const session = administrator.cookie.split('=')[1]?.split(';')[0] ?? '';
  const secrets = ['aigul', 'serikova', 'marat', 'ministry.kz', 'example.kz.example', own.name, PASSWORD, session];
  expect(secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
});
