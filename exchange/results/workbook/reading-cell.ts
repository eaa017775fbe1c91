// A cell of the sheet of figures on which a reading of the order may bear.

import type { FiguresPlan } from './figures-plan.ts';
import type { Reckoning } from './reckoning.ts';
import { askSettings, type SettingsPlan } from './settings-sheet.ts';
import { formula, type Value } from './sheet-plan.ts';

export type FiguresSheet = {
  readonly plan: FiguresPlan;
  readonly reckoning: Reckoning;
  readonly settings: SettingsPlan;
};

/** The formula that asks the settings, or the plain value where no reading bears on it. */
export function asked(
  { reckoning, settings }: FiguresSheet,
  pick: Parameters<typeof askSettings>[2],
  otherwise: string,
  result: string | number,
): Value {
  const text = askSettings(reckoning.resolved.edition.interpretations, settings, pick, otherwise);
  return text === otherwise && !otherwise.includes('!') ? result : formula(text, result);
}
