// Plain text out of a BibTeX value: braces that only protect letters, accents, and the few commands that exports use.
// One pass, no recursion: a value may be nested as deep as it likes.

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const COMMANDS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  th: 'þ',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textquotesingle: "'",
  textbackslash: '\\',
  textasciitilde: '~',
  copyright: '©',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
  times: '×',
  pm: '±',
};

const LETTER = /\p{L}/u;
const ASCII_LETTER = /[A-Za-z]/;
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

type Command = { readonly name: string; readonly end: number };

/** The command that begins at the backslash: letters, or one sign. */
function readCommand(text: string, at: number): Command {
  let end = at + 1;
  while (end < text.length && ASCII_LETTER.test(text[end] ?? '')) end += 1;
  if (end === at + 1) return { name: text.slice(at + 1, at + 2), end: at + 2 };
  return { name: text.slice(at + 1, end), end };
}

class Plain {
  readonly #parts: string[] = [];
  #accent: string | undefined;

  accent(mark: string): void {
    this.#accent = mark;
  }

  add(text: string): void {
    if (this.#accent === undefined || !LETTER.test(text)) {
      this.#parts.push(text);
      return;
    }
    this.#parts.push((DOTLESS[text] ?? text) + this.#accent);
    this.#accent = undefined;
  }

  text(): string {
    return this.#parts.join('').normalize('NFC');
  }
}

/** Writes what the command stands for; returns where reading goes on. */
function takeCommand(text: string, at: number, plain: Plain): number {
  const { name, end } = readCommand(text, at);
  const isWord = ASCII_LETTER.test(name);
  const accent = ACCENTS[name];
  if (accent !== undefined && (!isWord || name.length === 1) && COMMANDS[name] === undefined) plain.accent(accent);
  else if (COMMANDS[name] !== undefined) plain.add(COMMANDS[name] ?? '');
  else if (!isWord) plain.add(name);
  // A blank ends a command made of letters and is no blank of the text.
  return isWord && text[end] === ' ' ? end + 1 : end;
}

const SIGNS = ['``', "''", '---', '--', '`', '~', '{', '}', '$'];
const WRITTEN: Readonly<Record<string, string>> = {
  '``': '"',
  "''": '"',
  '---': '—',
  '--': '–',
  '`': "'",
  '~': '\u00a0',
};

/** The plain text of a value of BibTeX. */
export function latexToText(value: string): string {
  if (!/[\\{}~$`'-]/.test(value)) return value;
  const plain = new Plain();
  let at = 0;
  while (at < value.length) {
    if (value[at] === '\\') {
      at = takeCommand(value, at, plain);
      continue;
    }
    const sign = SIGNS.find((one) => value.startsWith(one, at));
    const letter = sign ?? String.fromCodePoint(value.codePointAt(at) ?? 0);
    const written = sign === undefined ? letter : (WRITTEN[sign] ?? '');
    if (written !== '') plain.add(written);
    at += letter.length;
  }
  return plain.text();
}
