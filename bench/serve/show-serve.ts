import { grouped, tableOf } from '../show-table.ts';
import type { PageMeasurement, ServeMeasurement } from './serve-measurement.ts';

const goalOf = ({ goal, met }: { goal?: string; met?: boolean }) =>
  goal === undefined ? '' : `${goal}: ${met ? 'met' : 'missed'}`;

const LOADS = ['case', 'requests', 'per second', 'p50, ms', 'p99, ms', 'longest, ms', 'ms of processors', 'MiB'];
const PAGES = ['case', 'requests', 'script, bytes', 'all, bytes', 'seen, ms', 'interactive, ms', 'goal'];

const loadCells = (one: ServeMeasurement): string[] => [
  one.case,
  ...[one.requests, one.perSecond, one.p50, one.p99, one.longest, one.cpu, one.peakMemory].map(grouped),
  one.ratio === undefined ? '' : `${one.ratio} × ${one.rival}`,
  goalOf(one),
];

const pageCells = (one: PageMeasurement): string[] => [
  one.case,
  ...[one.requests, one.script, one.all, one.seen, one.interactive].map(grouped),
  goalOf(one),
];

export function showServe(measurements: readonly (ServeMeasurement | PageMeasurement)[]): string {
  const loads = measurements.flatMap((one) => ('p99' in one ? [loadCells(one)] : []));
  const pages = measurements.flatMap((one) => ('seen' in one ? [pageCells(one)] : []));
  return `${tableOf([...LOADS, 'against', 'goal'], loads)}\n\n${tableOf(PAGES, pages)}`;
}
