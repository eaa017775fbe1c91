// Languages as databases print them (`English`, `eng`, `en`) as ISO 639-1.

/** MARC and ISO 639-2/B codes of MEDLINE, and spellings of databases, that the standard tables do not resolve. */
const SPELLINGS: Readonly<Record<string, string>> = {
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  may: 'ms',
  mao: 'mi',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  tib: 'bo',
  wel: 'cy',
  farsi: 'fa',
  kirghiz: 'ky',
  kirgiz: 'ky',
  kazak: 'kk',
  moldavian: 'ro',
  moldovan: 'ro',
  byelorussian: 'be',
  belorussian: 'be',
  azeri: 'az',
  turkmenian: 'tk',
  tadzhik: 'tg',
  croat: 'hr',
  slovene: 'sl',
  flemish: 'nl',
  castilian: 'es',
  'spanish; castilian': 'es',
  norwegian: 'no',
  mandarin: 'zh',
  қазақша: 'kk',
  казахский: 'kk',
  русский: 'ru',
  английский: 'en',
};

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const found = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = names.of(code)?.toLowerCase();
      // A withdrawn code (`iw`) has the name of the one that replaced it.
      if (name && new Intl.Locale(code).language === code && !found.has(name)) found.set(name, code);
    }
  }
  return found;
}

type Known = { readonly byName: ReadonlyMap<string, string>; readonly codes: ReadonlySet<string> };

let known: Known | undefined;

function getKnown(): Known {
  if (known) return known;
  const byName = namesOfLanguages();
  known = { byName, codes: new Set(byName.values()) };
  return known;
}

const CODE = /^[a-z]{2,3}$/;

function findByCode(code: string): string | undefined {
  if (getKnown().codes.has(code)) return code;
  const language = new Intl.Locale(code).language;
  return getKnown().codes.has(language) ? language : undefined;
}

/** ISO 639-1 of one language by its English name, its code of two or three letters; undefined where it is unknown. */
export function findLanguage(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (word === '' || word.length > 40) return undefined;
  return SPELLINGS[word] ?? getKnown().byName.get(word) ?? (CODE.test(word) ? findByCode(word) : undefined);
}

/** The languages of a list such as `English; Russian`, each once, unknown ones left out. */
export function findLanguages(text: string): string[] {
  const found = text
    .slice(0, 200)
    .split(/[;,|/]/)
    .map(findLanguage);
  return [...new Set(found.filter((code) => code !== undefined))];
}
