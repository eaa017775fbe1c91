// The readings chosen for a round where the text is silent or slips: one option for each interpretation of the edition.

import type { Edition, Interpretation, Option } from './edition.ts';

/** Interpretation → option, such as `{ I1: 'proportional' }`. */
export type Settings = Readonly<Record<string, string>>;

export type SettingFault = {
  readonly code: 'unknown-interpretation' | 'unknown-option';
  readonly interpretation: string;
  readonly option: string;
  /** What could have been said instead. */
  readonly known: readonly string[];
};

export type Completed = { readonly settings: Settings; readonly faults: readonly SettingFault[] };

function findFault(edition: Edition, id: string, option: string): SettingFault | undefined {
  const interpretation = edition.interpretations.find((one) => one.id === id);
  if (!interpretation) {
    const known = edition.interpretations.map((one) => one.id);
    return { code: 'unknown-interpretation', interpretation: id, option, known };
  }
  if (interpretation.options.some((one) => one.id === option)) return undefined;
  return { code: 'unknown-option', interpretation: id, option, known: interpretation.options.map((one) => one.id) };
}

/** The chosen options with the default for every other interpretation; every wrong choice is named. */
export function completeSettings(edition: Edition, chosen: Settings = {}): Completed {
  const faults = Object.entries(chosen)
    .map(([id, option]) => findFault(edition, id, option))
    .filter((fault) => fault !== undefined);
  const settings = Object.fromEntries(edition.interpretations.map((one) => [one.id, chosen[one.id] ?? one.default]));
  return { settings, faults };
}

/** The option that holds for an interpretation; throws a RangeError where the settings name none that exists. */
export function getOption(interpretation: Interpretation, settings: Settings): Option {
  const id = settings[interpretation.id] ?? interpretation.default;
  const option = interpretation.options.find((one) => one.id === id);
  if (!option) throw new RangeError(`${interpretation.id} has no option ${id}`);
  return option;
}
