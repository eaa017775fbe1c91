// The reading process must also be found where the program is a bundle: dist/read-workbook-child.js beside it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { craftWorkbook, textRow } from './workbook-crafted.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

it('reads a workbook from a bundle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shyraq-bundle-'));
  try {
    const program = `
      import { openWorkbook } from ${JSON.stringify(here('./open-workbook.ts'))};
      const source = await openWorkbook(process.argv[2]);
      for (const { table, open } of source.tables) {
        for await (const rows of open()) for (const { number, values } of rows) console.log(table, number, values.join('|'));
      }
      await source.close();`;
    writeFileSync(join(folder, 'program.ts'), program);
    await build({
      absWorkingDir: here('../../'),
      entryPoints: { program: join(folder, 'program.ts'), 'read-workbook-child': here('./workbook-child.ts') },
      outdir: join(folder, 'dist'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'dist', 'package.json'), '{"type":"module"}');
    const rows = `${textRow(1, ['organisation', 'staff_category', 'positions', 'headcount'])}${textRow(2, ['290250777636', 'Ғылым', '1', '1'])}`;
    const workbook = join(folder, 'filled.xlsx');
    writeFileSync(workbook, craftWorkbook({ sheets: { staff: rows } }));
    const said = execFileSync(process.execPath, [join(folder, 'dist', 'program.js'), workbook], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual([
      'staff 1 organisation|staff_category|positions|headcount',
      'staff 2 290250777636|Ғылым|1|1',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
