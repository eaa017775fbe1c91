// The typeface of the page, to be carried inside a picture: a file that is opened elsewhere knows none of our style sheets.

const RANGE = /u\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi;
const ADDRESS = /url\("?([^")]+)"?\)/;

/** Whether a `unicode-range` of CSS holds one of the letters; a face without a range holds all. */
export function holdsLetter(range: string, text: string): boolean {
  if (range === '') return true;
  const spans = [...range.matchAll(RANGE)].map(([, from = '0', to = from]) => [parseInt(from, 16), parseInt(to, 16)]);
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from = 0, to = 0]) => code >= from && code <= to);
  });
}

/** The first typeface that the page asks for. */
function familyOfPage(): string {
  const [first = ''] = getComputedStyle(document.body).fontFamily.split(',');
  return first.replaceAll('"', '').trim();
}

function listFaces(family: string): readonly { readonly rule: CSSFontFaceRule; readonly sheet: CSSStyleSheet }[] {
  return [...document.styleSheets].flatMap((sheet) => {
    if (sheet.href !== null && new URL(sheet.href).origin !== window.location.origin) return [];
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes(family)
        ? [{ rule, sheet }]
        : [],
    );
  });
}

async function asData(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const text = bytes.reduce((sum, byte) => sum + String.fromCharCode(byte), '');
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** The rules of the faces that write this text, their files inside. Empty where the page has none or they cannot be had. */
export async function writeFontFaces(text: string): Promise<string> {
  const family = familyOfPage();
  const faces = listFaces(family).filter(({ rule }) => holdsLetter(rule.style.getPropertyValue('unicode-range'), text));
  const rules = faces.map(async ({ rule, sheet }) => {
    const [, address] = ADDRESS.exec(rule.style.getPropertyValue('src')) ?? [];
    if (address === undefined) return '';
    const file = await asData(new URL(address, sheet.href ?? document.baseURI).href);
    const range = rule.style.getPropertyValue('unicode-range');
    const held = range === '' ? '' : `unicode-range:${range};`;
    return `@font-face{font-family:"${family}";font-weight:400 900;${held}src:url(${file}) format("woff2")}`;
  });
  try {
    return (await Promise.all(rules)).join('');
  } catch {
    // Without its typeface the picture falls back to the reader's own.
    return '';
  }
}
