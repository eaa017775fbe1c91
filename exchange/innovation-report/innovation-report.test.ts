// The report of the invented holding as it is printed, in three languages.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countHolding } from '#cli/example/holding/count-holding.ts';
import { exampleHolding, HOLDING, SUBSIDIARIES } from '#cli/example/holding/holding.ts';
import type { Content } from '#rules/innovation/content.ts';
import { answer } from '#rules/innovation/find-findings.ts';
import { measureMatrix } from '#rules/innovation/measure-transfers.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { composeContent } from '#wording/innovation/compose-content.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import { drawChart } from './draw-chart.ts';
import { reportDocx } from './report-docx.ts';
import { reportPdf } from './report-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'innovation-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const span = { from: 2011, to: 2014 };
const rows = countHolding();
const { technologies, unique } = exampleHolding();

function contentIn(language: Language, group: string = HOLDING.names[language]): Content {
  const named = (names: readonly Readonly<Record<Language, string>>[]) =>
    Object.fromEntries(names.map((one, at) => [String(at), one[language]]));
  return composeContent(answer(rows, span), measureMatrix(rows, span), {
    say: speak(language),
    scope: { holding: 'h1' },
    on: getPlainDate('2026-11-23'),
    example: true,
    organisations: SUBSIDIARIES.length,
    names: {
      group,
      organisations: Object.fromEntries(SUBSIDIARIES.map(({ key, names }) => [key, names[language]])),
      technologies: named(technologies.map(({ names }) => names)),
      unique: named(unique),
      fields: {},
      sources: {},
      channels: {},
    },
  });
}
const chartsOf = ({ chapters }: Content) =>
  chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])));
const cellsOf = (content: Content) => chartsOf(content).flatMap(({ table }) => table.rows.flat());

describe.each(LANGUAGES)('the report in %s', (language) => {
  const content = contentIn(language);
  const plan = { language, address: 'https://shyraq.example' };

  it('has all seven answers, each with its finding and a picture with its table', () => {
    expect(content.chapters.map(({ main, blocks }) => [main !== null, blocks[0]?.kind])).toEqual(
      Array.from({ length: 7 }, () => [true, 'chart']),
    );
    for (const { table } of chartsOf(content)) expect(table.rows.length).toBeGreaterThan(0);
  });

  it('says the published findings', () => {
    const [introductions, sources] = content.chapters.map(({ main }) => main?.text);
    expect(introductions).toContain(language === 'en' ? '1.9' : '1,9');
    expect(sources).toContain(language === 'en' ? '63.3' : '63,3');
  });

  it('is a PDF whose letters can be read back, with links to the items', () => {
    const pdf = reportPdf(content, plan);
    const path = join(folder, `${language}.pdf`);
    writeFileSync(path, pdf);
    const read = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const { main } of content.chapters) expect(read).toContain(main?.text.replace(/\s+/g, ' ').slice(0, 40));
    expect(Buffer.from(pdf).toString('latin1')).toContain(
      'https://shyraq.example/cabinet/innovation/introduction?holding=h1',
    );
  });

  it('is a DOCX', async () => {
    const docx = await reportDocx(content, plan);
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK');
  });
});

describe('what is drawn', () => {
  it('every region of today is on the map once, a divided one in the colour of the whole', () => {
    const map = chartsOf(contentIn('en')).find(({ id }) => id === 'transfers-map')?.chart;
    const regions = map?.form === 'map' ? map.regions : [];
    expect(new Set(regions.map(({ code }) => code)).size).toBe(20);
    const drawnIn = (code: string) => regions.find((one) => one.code === code)?.value;
    expect(drawnIn('10')).toBe(drawnIn('63'));
    expect(drawnIn('47')).toBeNull();
  });

  it('a name that looks like markup stays text, in the drawing and in the document', () => {
    const name = '<script>#panic()</script> & "co"';
    const { svg } = drawChart({ form: 'bars', bars: [{ id: 'a', name, value: '1' }] }, 'en');
    expect(svg).toContain('&lt;script&gt;#panic()&lt;/script&gt; &amp;');
    expect(() => reportPdf(contentIn('en', name), { language: 'en', address: '' })).not.toThrow();
  });

  it('figures lead to their items: the group, the years and what they are counted by', () => {
    const links = cellsOf(contentIn('en')).flatMap(({ items }) => items ?? []);
    expect(links.length).toBeGreaterThan(100);
    for (const { filters } of links) expect(filters).toMatchObject({ holding: 'h1' });
    expect(links).toContainEqual({
      register: 'introduction',
      filters: { holding: 'h1', from: '2012', to: '2012', source: 'training' },
    });
  });
});
