// A work entered once serves 2.x and 3.x, 8.x and 9.x: a publication becomes a cited work with what is known of it, and the two
// stay bound to each other. What is there already is not taken over once more.

import type { ReportedTable, ReportRow, RowChange } from '#contract/intake.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { normaliseDoi } from '#rules/evidence/register.ts';

export type Fields = Readonly<Record<string, string>>;
type Publication = { readonly id: string; readonly fields: Fields };

/** What both tables say of a work. */
const SHARED = ['title', 'doi', 'url', 'author_position', 'corresponding'] as const;
const KINDS: Readonly<Record<string, string>> = {
  article: 'article',
  short: 'short',
  monograph: 'monograph',
  chapter: 'chapter',
};

export const LINKED: readonly ReportedTable[] = ['publications', 'citations'];

/** Undefined for a publication whose component says neither of whom nor of what kind it is. */
export function citedFieldsOf({ fields }: Publication): Fields | undefined {
  const component = CURRENT_EDITION.components.find(
    ({ id, table }) => table === 'publications' && id === fields.component,
  );
  const kind = KINDS[component?.work ?? ''];
  if (!component || kind === undefined) return undefined;
  const shared = SHARED.map((name) => [name, fields[name] ?? '']);
  return {
    ...Object.fromEntries(shared),
    id: fields.id ?? '',
    audience: component.id.startsWith('8.') ? 'learners' : 'staff',
    kind,
    published_year: fields.year ?? '',
  };
}

/** Columns in which a cited work and the publication that it was taken from say different things by now. */
export function differsIn(cited: Fields, publication: Publication): readonly string[] {
  const wanted = citedFieldsOf(publication);
  if (!wanted) return [];
  return [...SHARED, 'kind', 'published_year'].filter((name) => (cited[name] ?? '') !== (wanted[name] ?? ''));
}

export const sourceOf = ({ origin }: Pick<ReportRow, 'origin'>): string | undefined =>
  origin.way === 'taken-over' ? origin.row : undefined;

export type TakeOver = {
  readonly changes: readonly RowChange[];
  /** There already: taken over before, or entered with the same DOI. */
  readonly known: number;
  /** Without a component of publications. */
  readonly unclear: number;
};

const keyOf = (audience: string | undefined, doi: string | undefined) => {
  const plain = normaliseDoi(doi ?? '');
  return plain === '' ? undefined : `${audience} ${plain}`;
};

/** `cited`: the rows of cited works that are there. */
export function planTakeOver(
  publications: readonly Publication[],
  cited: readonly Pick<ReportRow, 'fields' | 'origin'>[],
  newId: () => string,
): TakeOver {
  const sources = new Set(cited.map(sourceOf));
  const works = new Set(cited.map(({ fields }) => keyOf(fields.audience, fields.doi)));
  const names = new Set(cited.map(({ fields }) => fields.id));
  const changes: RowChange[] = [];
  let [known, unclear] = [0, 0];
  for (const publication of publications) {
    const fields = citedFieldsOf(publication);
    const work = keyOf(fields?.audience, fields?.doi);
    if (!fields) unclear += 1;
    else if (sources.has(publication.id) || (work !== undefined && works.has(work))) known += 1;
    else {
      sources.add(publication.id);
      if (work !== undefined) works.add(work);
      const id = freeName(fields.id ?? '', names);
      names.add(id);
      const origin = { way: 'taken-over', row: publication.id } as const;
      changes.push({ kind: 'put', id: newId(), table: 'citations', fields: { ...fields, id }, version: 0, origin });
    }
  }
  return { changes, known, unclear };
}

/** The name of the publication; where a cited work has it already, the next that is free. */
function freeName(name: string, names: ReadonlySet<string | undefined>): string {
  if (name === '' || !names.has(name)) return name;
  for (let number = 2; ; number += 1) if (!names.has(`${name}-${number}`)) return `${name}-${number}`;
}
