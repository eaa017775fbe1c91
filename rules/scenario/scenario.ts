// A scenario as data: a name, and what differs from the round. Nothing else, so that it can be kept, sent, read by a person and
// put on another year. Read strictly: what is not understood is refused by name.

import type { Edition } from '../editions/edition.ts';
import { resolveEdition } from '../editions/resolve-edition.ts';
import { completeSettings, type Settings } from '../editions/settings.ts';
import { weightedIndicators } from '../editions/weighting.ts';
import { findDecimal } from '../kernel/exact.ts';
import { type FigureChange, findFigure, isFigure } from './draft-edition.ts';

export const SCENARIO_FORMAT = 'shyraq-scenario/1';
const LONGEST_NAME = 200;

export type Scenario = {
  readonly format: typeof SCENARIO_FORMAT;
  readonly name: string;
  /** The edition whose figures it changes. */
  readonly edition: string;
  /** Indicator → plain decimal; those that are not named keep the round's weight. */
  readonly weights: Readonly<Record<string, string>>;
  /** Interpretation → option; those that are not named stay as the round chose. */
  readonly readings: Settings;
  readonly figures: readonly FigureChange[];
};

export type ScenarioFault = {
  readonly code:
    | 'not-an-object'
    | 'unknown-key'
    | 'wrong-format'
    | 'other-edition'
    | 'no-name'
    | 'unknown-indicator'
    | 'not-a-weight'
    | 'unknown-interpretation'
    | 'unknown-option'
    | 'unknown-figure'
    | 'not-a-figure'
    | 'named-twice'
    | 'steps-already-counted';
  /** The key, as `weights.1` or `figures.0`. */
  readonly at: string;
  readonly found: string;
};
export type ReadScenario =
  | { readonly scenario: Scenario; readonly faults: readonly [] }
  | { readonly scenario?: never; readonly faults: readonly ScenarioFault[] };

const KEYS = ['format', 'name', 'edition', 'weights', 'readings', 'figures'];
const FIGURE_KEYS = {
  rate: ['figure', 'of', 'value'],
  per: ['figure', 'of', 'value'],
  class: ['figure', 'of', 'class', 'value'],
};

type Fields = Readonly<Record<string, unknown>>;
const isObject = (data: unknown): data is Fields => typeof data === 'object' && data !== null && !Array.isArray(data);
const show = (found: unknown): string => JSON.stringify(found) ?? '';
const fault = (code: ScenarioFault['code'], at: string, found: unknown): ScenarioFault => ({
  code,
  at,
  found: show(found),
});

function headFaults(edition: Edition, data: Fields): ScenarioFault[] {
  const { format, name } = data;
  const isNamed = typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME;
  return [
    ...Object.keys(data).flatMap((key) => (KEYS.includes(key) ? [] : [fault('unknown-key', key, data[key])])),
    ...(format === SCENARIO_FORMAT ? [] : [fault('wrong-format', 'format', format)]),
    ...(data.edition === edition.id ? [] : [fault('other-edition', 'edition', data.edition)]),
    ...(isNamed ? [] : [fault('no-name', 'name', name)]),
  ];
}

function weightFaults(edition: Edition, weights: unknown): ScenarioFault[] {
  if (!isObject(weights)) return [fault('not-an-object', 'weights', weights)];
  const known = weightedIndicators(edition);
  return Object.entries(weights).flatMap(([id, text]) => {
    if (!known.includes(id)) return [fault('unknown-indicator', `weights.${id}`, text)];
    const value = typeof text === 'string' ? findDecimal(text) : undefined;
    return value && value.top >= 0n ? [] : [fault('not-a-weight', `weights.${id}`, text)];
  });
}

function readingFaults(edition: Edition, readings: unknown): ScenarioFault[] {
  if (!isObject(readings)) return [fault('not-an-object', 'readings', readings)];
  const texts = Object.entries(readings).map(([id, option]): [string, string] => [
    id,
    typeof option === 'string' ? option : '',
  ]);
  return completeSettings(edition, Object.fromEntries(texts)).faults.map(({ code, interpretation }) =>
    fault(code, `readings.${interpretation}`, readings[interpretation]),
  );
}

function isChange(data: unknown): data is FigureChange {
  if (!isObject(data) || (data.figure !== 'rate' && data.figure !== 'per' && data.figure !== 'class')) return false;
  const keys = FIGURE_KEYS[data.figure];
  const isText = keys.every((key) => typeof data[key] === 'string');
  return isText && Object.keys(data).every((key) => keys.includes(key));
}

const addressOf = (change: FigureChange) =>
  [change.figure, change.of, change.figure === 'class' ? change.class : ''].join(' ');

function figureFaults(edition: Edition, settings: Settings, figures: unknown): ScenarioFault[] {
  if (!Array.isArray(figures)) return [fault('not-an-object', 'figures', figures)];
  const resolved = resolveEdition(edition, settings);
  const met = new Set<string>();
  return figures.flatMap((change: unknown, place) => {
    const at = `figures.${place}`;
    if (!isChange(change) || !findFigure(edition, change)) return [fault('unknown-figure', at, change)];
    if (!isFigure(change)) return [fault('not-a-figure', at, change.value)];
    const address = addressOf(change);
    if (met.has(address)) return [fault('named-twice', at, change)];
    met.add(address);
    // The tally holds the whole steps of each project as they are counted with the amount of the edition.
    const component = edition.components.find(({ id }) => id === change.of);
    const isCounted = change.figure === 'per' && component && resolved.stepsOf(component) === 'project';
    return isCounted ? [fault('steps-already-counted', at, change)] : [];
  });
}

/** Reads a scenario that departs from these settings of a round: every fault at once, each with its place. */
export function readScenario(edition: Edition, settings: Settings, data: unknown): ReadScenario {
  if (!isObject(data)) return { faults: [fault('not-an-object', '', data)] };
  const wrongReadings = readingFaults(edition, data.readings);
  const chosen = wrongReadings.length === 0 ? { ...settings, ...(data.readings as Settings) } : settings;
  const faults = [
    ...headFaults(edition, data),
    ...weightFaults(edition, data.weights),
    ...wrongReadings,
    ...figureFaults(edition, completeSettings(edition, chosen).settings, data.figures),
  ];
  return faults.length > 0 ? { faults } : { scenario: data as Scenario, faults: [] };
}

/** What differs from the round and nothing else: the scenario of the round itself. */
export const sameAsRound = (edition: Edition, name: string): Scenario => ({
  format: SCENARIO_FORMAT,
  name,
  edition: edition.id,
  weights: {},
  readings: {},
  figures: [],
});
