// Numbers for a reader: the decimal and the group sign of the language. Not Intl: Chromium claims to format Kazakh and
// formats it wrongly, and a published number must look the same in the browser, on the server and on paper.

import type { Language } from './texts.ts';

/** Between thousands: narrow and unbreakable, so that a number never wraps and never looks like two. */
const NARROW_SPACE = '\u202f';
const MINUS = '\u2212';

const SIGNS: { readonly [language in Language]: { readonly decimal: string; readonly group: string } } = {
  kk: { decimal: ',', group: NARROW_SPACE },
  ru: { decimal: ',', group: NARROW_SPACE },
  en: { decimal: '.', group: ',' },
};

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
/** Four digits read well without a gap in Kazakh and Russian, and a year must never get one. */
const UNGROUPED_DIGITS = 4;

function groupDigits(whole: string, group: string): string {
  return whole.length <= UNGROUPED_DIGITS ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
}

/**
 * Shows a plain decimal (`-12345.50`, as toFixed and toText write it) in a language: `−12 345,50`. No digit is added or
 * lost. A fraction (`1/3`) is shown part by part. Throws a RangeError for any other text.
 */
export function formatNumber(text: string, language: Language): string {
  const slash = text.indexOf('/');
  if (slash >= 0) {
    return `${formatNumber(text.slice(0, slash), language)}/${formatNumber(text.slice(slash + 1), language)}`;
  }
  const parts = DECIMAL.exec(text);
  if (!parts) throw new RangeError(`not a plain decimal: ${text}`);
  const [, minus, whole = '', rest] = parts;
  const { decimal, group } = SIGNS[language];
  const shown = groupDigits(whole, group) + (rest === undefined ? '' : decimal + rest);
  return minus ? MINUS + shown : shown;
}
