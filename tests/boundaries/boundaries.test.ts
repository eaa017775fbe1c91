import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms as table } from '../../boundaries.mjs';
import { type Breach, findBreaches, findRoom, type Room } from './find-breaches.ts';
import { importsOf, isCode, readSources, type SourceFile } from './source-files.ts';

const rooms: readonly Room[] = table;
const root = join(import.meta.dirname, '../..');
const files = readSources(root);
/** Far fewer than there are and far more than a walk that went wrong would see. */
const FLOOR = 150;

describe('the rooms', () => {
  it('import what boundaries.mjs allows, and every import leads somewhere', () => {
    expect(findBreaches(files, rooms)).toEqual([]);
  });

  it('were all looked at: the walk saw the repository', () => {
    const code = files.filter(({ path }) => isCode(path));
    expect(code.length).toBeGreaterThan(FLOOR);
    expect(code.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(3 * FLOOR);
    for (const house of ['rules', 'wording', 'exchange', 'cli', 'tests']) {
      expect(code.filter(({ path }) => path.startsWith(`${house}/`)).length, house).toBeGreaterThan(2);
    }
    for (const path of ['rules/kernel/exact.ts', 'wording/en/findings.json', 'boundaries.mjs', 'build/fuzz.mjs']) {
      expect(
        files.some((file) => file.path === path),
        path,
      ).toBe(true);
    }
  });

  it('are in the table once each, and may import only rooms that it has', () => {
    const paths = rooms.map((room) => room.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const may of rooms.flatMap((room) => room.may).filter((one) => one !== '*')) {
      const stem = may.replace(/\*$/, '');
      expect(may.endsWith('/*') ? paths.some((path) => path.startsWith(stem)) : paths.includes(may), may).toBe(true);
    }
  });

  it('of the law import no room but those of the law', () => {
    for (const room of rooms.filter(({ path }) => path.startsWith('rules/'))) {
      expect(room.may.filter((may) => !may.startsWith('rules/'))).toEqual([]);
      expect([room.packages, room.node]).toEqual([undefined, undefined]);
    }
  });
});

describe('what counts as an import', () => {
  const x = 'x.ts';
  it.each([
    [`import { a } from './${x}';`],
    [`import a, { type b } from "./${x}";`],
    [`import * as a from './${x}'`],
    [`import type { a } from './${x}';`],
    [`import {\n  a,\n  b,\n} from './${x}';`],
    [`import './${x}';`],
    [`export { a } from './${x}';`],
    [`export * from './${x}';`],
    [`export type { a } from './${x}';`],
    [`const a = await import('./${x}');`],
    [`const a = import(\`./${x}\`);`],
    [`const a = require('./${x}');`],
    [`let a: import('./${x}').A;`],
    [`import a from './${x}' with { type: 'json' };`],
    [`new Worker(new URL('./${x}', import.meta.url))`],
    [`/* why */ import a from './${x}'; // because`],
    [`const a = 1; import b from './${x}'`],
  ])('%s', (text) => {
    expect(importsOf(text)).toEqual([`./${x}`]);
  });

  it.each([
    `// import a from './${x}';`,
    `/* import a from './${x}'; */`,
    ` * from './${x}'`,
    `const from = './${x}';`,
    `say('comes from', './${x}')`,
  ])('not: %s', (text) => {
    expect(importsOf(text)).toEqual([]);
  });
});

describe('planted faults are found', () => {
  const small: readonly Room[] = [
    { path: 'law/kernel', may: [] },
    { path: 'law/scoring', may: ['law/kernel'] },
    { path: 'format', may: ['law/*'], packages: true },
    { path: 'tool', may: ['*'], packages: true, node: true },
    { path: 'screens', may: [], packages: true, screensApart: true },
    { path: 'server/platform', may: [], packages: true, node: true },
    { path: 'server/intake', may: ['server/platform'], packages: true, node: true },
    { path: 'server/start', may: ['server/*'], packages: true, node: true },
  ];
  const there = [
    'law/kernel/exact.ts',
    'law/scoring/score.ts',
    'law/scoring/figures.json',
    'format/read.ts',
    'screens/a/page.tsx',
    'screens/b/page.tsx',
    'server/platform/clock.ts',
    'server/intake/index.ts',
    'server/intake/store.ts',
    'build/tool.mjs',
    'boundaries.mjs',
  ].map((path): SourceFile => ({ path, text: '' }));

  const plant = (path: string, what: string): Breach['why'] | undefined => {
    const planted = { path, text: `import { x } from '${what}';` };
    const breaches = findBreaches([...there.filter((file) => file.path !== path), planted], small);
    expect(breaches.every((breach) => breach.file === path)).toBe(true);
    return breaches[0]?.why;
  };

  it.each([
    ['law/kernel/date.ts', '../scoring/score.ts', 'may-not-import'],
    ['law/kernel/date.ts', '#law/scoring/score.ts', 'may-not-import'],
    ['law/kernel/date.ts', '../scoring/figures.json', 'may-not-import'],
    ['law/kernel/date.mjs', '../scoring/score.ts', 'may-not-import'],
    ['law/kernel/date.test.ts', '../scoring/score.ts', 'may-not-import'],
    ['law/scoring/more.ts', '#format/read.ts', 'may-not-import'],
    ['law/scoring/more.ts', '../../build/tool.mjs', 'may-not-import'],
    ['law/scoring/more.ts', '../../boundaries.mjs', 'may-not-import'],
    ['law/scoring/more.ts', 'fraction.js', 'no-packages-here'],
    ['law/scoring/more.ts', '@scope/name/part', 'no-packages-here'],
    ['law/scoring/more.ts', 'node:fs', 'no-node-here'],
    ['law/scoring/more.ts', 'fs/promises', 'no-node-here'],
    ['format/write.ts', 'node:fs', 'no-node-here'],
    ['law/scoring/more.ts', './gone.ts', 'leads-nowhere'],
    ['law/scoring/more.ts', '#law/kernel/exact', 'leads-nowhere'],
    ['law/loose.ts', '', 'stands-in-no-room'],
    ['attic/old.json', '', 'stands-in-no-room'],
    ['lawless/kernel.ts', '', 'stands-in-no-room'],
    ['screens/a/list.tsx', '../b/page.tsx', 'screen-to-screen'],
    ['server/start.ts', './intake/store.ts', undefined],
    ['server/intake/act.ts', '../platform/clock.ts', undefined],
    ['server/start/more.ts', '../intake/store.ts', 'past-the-index'],
    ['server/start/more.ts', '../intake/index.ts', undefined],
    ['screens/a/list.tsx', './page.tsx', undefined],
    ['law/scoring/more.ts', '../kernel/exact.ts', undefined],
    ['law/scoring/more.test.ts', 'node:fs', undefined],
    ['format/write.ts', 'csv-parse', undefined],
    ['tool/run.ts', '../build/tool.mjs', undefined],
    ['build/other.mjs', '../law/kernel/exact.ts', undefined],
  ] as const)('%s importing %j: %s', (path, what, why) => {
    expect(plant(path, what)).toBe(why);
  });

  it('a room is not entered by the name of a longer one', () => {
    expect(findRoom(small, 'law/kernels/x.ts')).toBeUndefined();
    expect(findRoom(small, 'server/start.ts')?.path).toBe('server/start');
  });
});
