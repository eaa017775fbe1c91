// Which items the files of a folder belong to, by their names alone: a proposal, which a person confirms. What is written in a
// row is compared with what a file is called, however either was typed: case, blanks, dots and underscores, look-alike letters.

import { filesIn } from './missing-evidence.ts';
import { foldLookalikes } from './register.ts';

/** Why a file is taken to belong to an item, the strongest first. */
export const MATCH_REASONS = ['named', 'id', 'doi', 'registration', 'agreement', 'number', 'folder'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export type MatchedRow = {
  readonly row: string;
  readonly reason: MatchReason;
  /** What the row says that stands in the file's name. */
  readonly value: string;
  /** The name in the row's cell that the file stands for. */
  readonly named?: string;
};

export type FileMatch = {
  /** As it was given: a name, or a path of the folder. */
  readonly file: string;
  readonly rows: readonly MatchedRow[];
  /** `several`: a person has to say which of the rows it is. One file that several rows name belongs to all of them. */
  readonly is: 'matched' | 'several' | 'unmatched';
};

export type MatchableRow = { readonly id: string; readonly fields: Readonly<Record<string, string>> };

/** Columns whose value, standing in a file's name, tells the item. */
const COLUMNS: readonly (readonly [column: string, reason: MatchReason])[] = [
  ['id', 'id'],
  ['doi', 'doi'],
  ['registration_number', 'registration'],
  ['agreement_number', 'agreement'],
  ['protection_number', 'number'],
  ['number', 'number'],
];
/** A number shorter than this stands in too many names to tell anything. */
const SHORTEST_NUMBER = 4;
/** A DOI has no more parts than this; longer runs are not looked up. */
const MOST_PARTS = 16;

/** Runs of letters and runs of digits: `P-012`, `p_012` and `P012` are the same two. */
const partsOf = (text: string): string[] => foldLookalikes(text.normalize('NFC')).match(/\p{L}+|\p{N}+/gu) ?? [];
const keyOf = (parts: readonly string[]): string => parts.join(' ');

const ENDING = /\.([a-z0-9]{2,5})$/i;
const SAME_ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg', tiff: 'tif' };

/** The name without its ending, and the ending: `.jpeg` is `.jpg`. */
function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? '';
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1);
  return { stem, ending: SAME_ENDINGS[ending] ?? ending };
}

type Known = MatchedRow & { readonly parts: number };

/** A value of the column that says enough to be looked for. */
function isTelling(reason: MatchReason, parts: readonly string[]): boolean {
  const length = parts.join('').length;
  if (reason === 'id') return length > 0;
  return length >= SHORTEST_NUMBER && parts.some((part) => /\d/.test(part));
}

function put(into: Map<string, Known[]>, key: string, known: Known): void {
  const those = into.get(key);
  if (those) those.push(known);
  else into.set(key, [known]);
}

/** What rows say, found by its parts; made once for a folder, so that ten thousand rows are not walked for each file. */
class RowBook {
  readonly #named = new Map<string, Known[]>();
  readonly #values = new Map<string, Known[]>();

  constructor(rows: readonly MatchableRow[]) {
    for (const { id: row, fields } of rows) {
      for (const named of filesIn(fields.evidence ?? '')) {
        const { stem, ending } = splitName(named);
        const parts = partsOf(stem);
        put(this.#named, `${keyOf(parts)}.${ending}`, {
          row,
          reason: 'named',
          value: named,
          named,
          parts: parts.length,
        });
      }
      for (const [column, reason] of COLUMNS) {
        const value = fields[column]?.trim() ?? '';
        const parts = partsOf(reason === 'doi' ? value.replace(/^.*?(?=10\.)/, '') : value);
        if (isTelling(reason, parts)) put(this.#values, keyOf(parts), { row, reason, value, parts: parts.length });
      }
    }
  }

  named(name: string): readonly Known[] {
    const { stem, ending } = splitName(name);
    const key = keyOf(partsOf(stem));
    return this.#named.get(`${key}.${ending}`) ?? this.#named.get(`${key}.`) ?? [];
  }

  /** Values that stand in a text, each with where it begins. */
  within(text: string): { readonly known: Known; readonly from: number }[] {
    const parts = partsOf(text);
    return parts.flatMap((_, from) => {
      const most = parts.length - from < MOST_PARTS ? parts.length - from : MOST_PARTS;
      return Array.from({ length: most }, (__, at) => this.#values.get(keyOf(parts.slice(from, from + at + 1))) ?? [])
        .flat()
        .filter(({ reason, value }) => reason !== 'id' || from === 0 || !/^\d+$/.test(value.trim()))
        .map((known) => ({ known, from }));
    });
  }
}

const rankOf = (reason: MatchReason): number => MATCH_REASONS.indexOf(reason);

/** The strongest of what was found: by reason, then where the name begins with it, then the longer. */
function findBest(found: ReturnType<RowBook['within']>): Known[] {
  const order = [...found].sort(
    (one, other) =>
      rankOf(one.known.reason) - rankOf(other.known.reason) ||
      Number(one.from > 0) - Number(other.from > 0) ||
      other.known.parts - one.known.parts,
  );
  const [best] = order;
  return order
    .filter(
      ({ known, from }) =>
        known.reason === best?.known.reason && known.parts === best.known.parts && from > 0 === best.from > 0,
    )
    .map(({ known }) => known);
}

const strip = ({ parts: _, ...known }: Known): MatchedRow => known;

function matchFile(file: string, book: RowBook): FileMatch {
  const [name = '', ...folders] = file.normalize('NFC').split(/[/\\]/).reverse();
  const named = book.named(name);
  if (named.length > 0) return { file, rows: named.map(strip), is: 'matched' };
  let found = findBest(book.within(splitName(name).stem));
  for (const folder of folders) {
    if (found.length > 0) break;
    found = findBest(book.within(folder)).map((known) => ({ ...known, reason: 'folder' }));
  }
  const rows = [...new Map(found.map((known) => [known.row, strip(known)])).values()];
  if (rows.length === 0) return { file, rows, is: 'unmatched' };
  return { file, rows, is: rows.length === 1 ? 'matched' : 'several' };
}

/** Proposals for all files, in their order. */
export function matchFiles(files: readonly string[], rows: readonly MatchableRow[]): FileMatch[] {
  const book = new RowBook(rows);
  return files.map((file) => matchFile(file, book));
}
