// The first sheet: what this workbook is, how to follow a number through it, what may be changed, and where its arithmetic
// differs from the published one.

import type { Book } from '#exchange/package/write-workbook-book.ts';
import { printSetup, STYLES, wrappedHeight } from '#exchange/package/write-workbook-book.ts';
import type { Reckoning } from './reckoning.ts';
import { sourceOf } from './weights-sheet.ts';

const WIDTHS = [34, 110] as const;
const PARTS = ['purpose', 'follow', 'change', 'colours', 'empty', 'exact', 'codes', 'refused'] as const;
const OF_ITEMS: readonly string[] = ['codes'];

/** Parts that read otherwise where the items are left out. */
const OTHERWISE: readonly string[] = ['purpose', 'follow', 'change'];

/** `without`: what is left out of this workbook. */
export function writeAbout(
  book: Book,
  reckoning: Reckoning,
  without: 'without-items' | undefined,
  sheets: readonly (readonly [string, string])[],
): void {
  const { say, resolved, reportingYear, findings, results } = reckoning;
  const { edition } = resolved;
  const sheet = book.addWorksheet(say('workbook:sheet-about'), printSetup());
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const add = (texts: readonly [string, string], style: 'text' | 'wrapped' | 'heading' | 'title') => {
    const row = sheet.addRow([]);
    texts.forEach((value, at) => {
      const strong = at === 0 && style === 'text' ? 'strong' : style;
      Object.assign(row.getCell(at + 1), { value: value === '' ? null : value, style: STYLES[strong] });
    });
    row.height =
      wrappedHeight(texts.map((text, at) => ({ text, width: WIDTHS[at] ?? 30 }))) + (style === 'title' ? 12 : 2);
  };
  add([say('workbook:about-title', { year: String(reportingYear) }), ''], 'title');
  add(
    [
      say('workbook:about-order'),
      `${say('law:order')}; ${say('law:edition', { revision: edition.revision, from: edition.holdsFrom })} (${edition.id})`,
    ],
    'text',
  );
  add([say('workbook:about-weighting'), sourceOf(reckoning)], 'text');
  add([say('workbook:about-organisations'), String(results.length)], 'text');
  const refused = findings.filter((finding) => finding.weight === 'refused').length;
  for (const part of PARTS) {
    if (without && OF_ITEMS.includes(part)) continue;
    const form = without && OTHERWISE.includes(part) ? `${part}-${without}` : part;
    add(
      [
        say(`workbook:about-${part}`),
        say(`workbook:about-${form}-text`, { count: refused, year: String(reportingYear) }),
      ],
      'text',
    );
  }
  add(['', ''], 'text');
  add([say('workbook:guide-head-sheet'), say('workbook:guide-head-holds')], 'heading');
  for (const [name, holds] of sheets) add([name, holds], 'wrapped');
  sheet.commit();
}
