// What stands on a page of the answers on innovation activity and in a report, in one language (rules/innovation/content.ts).

import { z } from 'zod';
import { LINKED_REGISTERS } from '#rules/innovation/content.ts';
import { ANSWERS } from '#rules/innovation/find-findings.ts';

const ItemsLink = z.strictObject({ register: z.enum(LINKED_REGISTERS), filters: z.record(z.string(), z.string()) });
const Cell = z.strictObject({ text: z.string(), items: ItemsLink.optional() });
export const ContentTable = z.strictObject({
  columns: z.array(z.strictObject({ title: z.string(), align: z.enum(['left', 'right']) })),
  rows: z.array(z.array(Cell)),
});
/** A plain decimal. */
const Value = z.string().nullable();
const Series = z.strictObject({
  id: z.string(),
  name: z.string(),
  points: z.array(z.strictObject({ year: z.number().int(), value: Value })),
});

const Chart = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('lines'), series: z.array(Series) }),
  z.strictObject({
    form: z.literal('bars'),
    bars: z.array(z.strictObject({ id: z.string(), name: z.string(), value: Value })),
  }),
  z.strictObject({
    form: z.literal('parts'),
    names: z.array(z.strictObject({ id: z.string(), short: z.string(), name: z.string() })),
    bars: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        label: z.string(),
        parts: z.record(z.string(), z.string()).nullable(),
      }),
    ),
  }),
  z.strictObject({ form: z.literal('multiples'), series: z.array(Series), none: z.string() }),
  z.strictObject({
    form: z.literal('map'),
    regions: z.array(z.strictObject({ code: z.string(), name: z.string(), value: Value })),
    none: z.string(),
  }),
]);

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('findings'), findings: z.array(Cell) }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), title: z.string(), items: z.array(Cell) }),
  z.strictObject({ kind: z.literal('table'), title: z.string(), table: ContentTable }),
  z.strictObject({
    kind: z.literal('chart'),
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    source: z.string(),
    chart: Chart,
    table: ContentTable,
  }),
]);

export const Chapter = z.strictObject({
  answer: z.enum(ANSWERS),
  title: z.string(),
  main: Cell.nullable(),
  blocks: z.array(Block),
});

export const Content = z.strictObject({ title: z.string(), lead: z.array(z.string()), chapters: z.array(Chapter) });
