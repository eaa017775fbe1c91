// The cells into which every item falls: block × the class of each fact that a coefficient or a window reads. A block is
// what shares one set of such facts (a component; for citations the audience and the kind of work). The cells follow from
// the edition alone, not from the readings chosen, so one tally serves every setting.

import type { Coefficient, Component, Edition, Reads } from '../editions/edition.ts';
import { getById } from '../editions/edition.ts';
import { QUARTILES, type TableName, WORK_KINDS } from '../evidence/tables.ts';

export const DIMENSIONS = ['quartile', 'language', 'authorship', 'in-wos', 'years-before'] as const;
export type DimensionName = (typeof DIMENSIONS)[number];
export type Dimension = { readonly name: DimensionName; readonly classes: readonly string[] };

/** What is summed in the cells of a table, beside the number of items. Money in tiyn. */
export const MEASURES = {
  funding: ['own', 'handed-on', 'own-in-whole-steps', 'handed-on-in-whole-steps'],
  publications: [],
  citations: ['indexed', 'scholar'],
  hirsch: ['squares-indexed', 'holders-indexed', 'squares-scholar', 'holders-scholar'],
  patents: [],
  commercialisation: ['own', 'own-in-whole-steps'],
  conferences: [],
  htms: ['services', 'codes', 'codes-by-region'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;
export type TalliedTable = keyof typeof MEASURES;
export type Measure = 'items' | (typeof MEASURES)[TalliedTable][number];
export const TALLIED_TABLES = Object.keys(MEASURES) as TalliedTable[];

export type Block = {
  /** `publications 2.1`, `citations staff article`, `hirsch`. */
  readonly key: string;
  readonly table: TalliedTable;
  /** The value of the column that names the component; empty where the table has none. */
  readonly component: string;
  readonly audience: string;
  /** The kind of work, where authorship is read. */
  readonly work: string;
  /** The components that take points from this block. */
  readonly feeds: readonly Component[];
  readonly dimensions: readonly Dimension[];
  /** The first cell of the block. */
  readonly base: number;
  readonly size: number;
};

export type Cell = { readonly block: Block; readonly classes: Readonly<Partial<Record<DimensionName, string>>> };
export type Layout = { readonly edition: Edition; readonly blocks: readonly Block[]; readonly cells: readonly Cell[] };

/** Years before the reporting year that some reading of the component's window counts: 0 … the farthest. */
export function farthestYear(edition: Edition, components: readonly Component[]): number {
  const ids = components.map((component) => component.id);
  const years = edition.interpretations
    .flatMap((interpretation) => interpretation.options)
    .flatMap((option) => option.effects)
    .flatMap((effect) => (effect.does === 'window' && effect.of.some((id) => ids.includes(id)) ? [effect.from] : []))
    .map((figure) => Number(figure.value));
  return years.reduce((most, one) => (one > most ? one : most), 0);
}

const coefficients = new WeakMap<Edition, Map<Component, readonly Coefficient[]>>();

/** Found once for each component of an edition: every item asks for them. */
export function coefficientsOf(edition: Edition, component: Component): readonly Coefficient[] {
  const ofEdition = coefficients.get(edition) ?? new Map<Component, readonly Coefficient[]>();
  const known = ofEdition.get(component);
  if (known) return known;
  const found = component.coefficients.map((id) => getById(edition.coefficients, id));
  coefficients.set(edition, ofEdition.set(component, found));
  return found;
}

/** The dimension of the tally that a coefficient reads; none for the spending of money, which is a measure. */
export function dimensionRead(reads: Reads): DimensionName | undefined {
  return reads === 'spending' ? undefined : reads;
}

function dimensionsOf(edition: Edition, feeds: readonly Component[]): Dimension[] {
  const read = new Set(
    feeds.flatMap((component) => coefficientsOf(edition, component).map((one) => dimensionRead(one.reads))),
  );
  const years = Array.from({ length: farthestYear(edition, feeds) + 1 }, (_, year) => String(year));
  const classes: { readonly [name in DimensionName]: readonly string[] } = {
    quartile: ['none', ...QUARTILES],
    language: [...edition.languageGroups.map((group) => group.id), 'other'],
    authorship: ['lead', 'other'],
    'in-wos': ['no', 'yes'],
    'years-before': years,
  };
  return DIMENSIONS.filter(
    (name) => read.has(name) || (name === 'years-before' && feeds.some((one) => one.window)),
  ).map((name) => ({ name, classes: classes[name] }));
}

type Subject = Pick<Block, 'table' | 'component' | 'audience' | 'work' | 'feeds'>;

function subjectsOf(edition: Edition, table: TalliedTable): Subject[] {
  const components = edition.components.filter((component) => component.table === table);
  if (table === 'citations') {
    const audiences = [...new Set(components.map((component) => component.audience ?? ''))];
    return audiences.flatMap((audience) =>
      WORK_KINDS.map((work) => ({
        table,
        component: '',
        audience,
        work,
        feeds: components.filter((component) => component.audience === audience),
      })),
    );
  }
  if (table === 'hirsch' || table === 'commercialisation') {
    return [{ table, component: '', audience: '', work: '', feeds: components }];
  }
  return components.map((component) => ({
    table,
    component: component.id,
    audience: '',
    work: component.work ?? '',
    feeds: [component],
  }));
}

function cellsOf(block: Block): Cell[] {
  let cells: Cell['classes'][] = [{}];
  for (const { name, classes } of block.dimensions) {
    cells = cells.flatMap((cell) => classes.map((one) => ({ ...cell, [name]: one })));
  }
  return cells.map((classes) => ({ block, classes }));
}

/** The cells of an edition, in the order of its tables and components; the last dimension runs fastest. */
export function layoutOf(edition: Edition): Layout {
  const blocks: Block[] = [];
  let base = 0;
  for (const subject of TALLIED_TABLES.flatMap((table) => subjectsOf(edition, table))) {
    const dimensions = dimensionsOf(edition, subject.feeds);
    const size = dimensions.reduce((product, dimension) => product * dimension.classes.length, 1);
    const words = [subject.table, subject.component, subject.audience, subject.audience && subject.work];
    blocks.push({ ...subject, key: words.filter((word) => word !== '').join(' '), dimensions, base, size });
    base += size;
  }
  return { edition, blocks, cells: blocks.flatMap(cellsOf) };
}

/** The same cells for an edition that differs in figures alone: what a coefficient is worth changes no class. */
export function relayout(layout: Layout, edition: Edition): Layout {
  const blocks = layout.blocks.map((block) => ({
    ...block,
    feeds: block.feeds.map(({ id }) => getById(edition.components, id)),
  }));
  const renewed = new Map(layout.blocks.map((block, at) => [block, blocks[at] ?? block]));
  return {
    edition,
    blocks,
    cells: layout.cells.map(({ block, classes }) => ({ block: renewed.get(block) ?? block, classes })),
  };
}

/** The classes of a cell as one text: `quartile=Q1 language=other authorship=lead`. */
export function classesText(classes: Cell['classes']): string {
  return DIMENSIONS.filter((name) => classes[name] !== undefined)
    .map((name) => `${name}=${classes[name]}`)
    .join(' ');
}
