import type { Measurement } from './measurement.ts';

export const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

function cellsOf(one: Measurement): string[] {
  return [
    one.case,
    grouped(one.n),
    grouped(one.ms),
    grouped(one.cpu),
    String(one.runs),
    grouped(one.perSecond),
    grouped(one.peakMemory),
    one.ratio === undefined ? '' : `${one.ratio} × ${one.rival}`,
    one.goal === undefined ? '' : `${one.goal}: ${one.met ? 'met' : 'missed'}`,
  ];
}

/** A table of Markdown, which a terminal shows as well. */
export function tableOf(heading: readonly string[], cells: readonly (readonly string[])[]): string {
  const rows = [heading, ...cells];
  const widths = heading.map((_, at) => rows.reduce((most, row) => Math.max(most, (row[at] ?? '').length), 0));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...cells.map(line)].join('\n');
}

const HEADING = [
  'case',
  'n',
  'ms, median',
  'ms of processors',
  'runs',
  'n per second',
  'peak memory, MiB',
  'against',
  'goal',
];

export const showTable = (measurements: readonly Measurement[]): string => tableOf(HEADING, measurements.map(cellsOf));
