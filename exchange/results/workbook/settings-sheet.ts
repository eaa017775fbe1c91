// The readings of the round, one cell each: change the cell and everything that depends on the reading is reckoned anew.

import type { Effect, Interpretation } from '#rules/editions/edition.ts';
import { getOption } from '#rules/editions/settings.ts';
import type { Say } from '#wording/speak.ts';
import type { Reckoning } from './reckoning.ts';
import { quoted, SheetPlan } from './sheet-plan.ts';

const CONCERNS = new Set(['scoring', 'ranking', 'display']);

type Reading = { readonly id: string; readonly interpretation?: Interpretation };
export type SettingsPlan = SheetPlan<Reading> & {
  /** The cell that names the option chosen. */
  readonly optionCell: (interpretation: string) => string;
  readonly yearCell: string;
  /** Nearer than this, two scores share a rank: the noise of binary numbers must not part equals. */
  readonly nearnessCell: string;
};

const YEAR = 'year';
const NEARNESS = 'nearness';
/** Half of the last of the ten decimals in which results are given. */
const NEAR = 5e-11;

function chosenOf({ id, interpretation }: Reading, { resolved, reportingYear }: Reckoning): string | number {
  if (interpretation) return getOption(interpretation, resolved.settings).id;
  return id === YEAR ? reportingYear : NEAR;
}

function optionsOf({ interpretation }: Reading, say: Say): string {
  if (!interpretation) return '';
  return interpretation.options.map(({ id }) => `${id}: ${say(`law:option.${interpretation.id}.${id}`)}`).join('\n');
}

/** With `firstRow` 3 there is a line above the headings. */
export function planSettings(reckoning: Reckoning, firstRow = 2): SettingsPlan {
  const { resolved, say } = reckoning;
  const interpretations = resolved.edition.interpretations.filter(({ concerns }) => CONCERNS.has(concerns));
  const readings: Reading[] = [
    { id: YEAR },
    ...interpretations.map((interpretation) => ({ id: interpretation.id, interpretation })),
    { id: NEARNESS },
  ];
  const titleOf = ({ id, interpretation }: Reading) =>
    interpretation ? say(`law:interpretation.${id}.title`) : say(`workbook:setting-${id}`);
  const questionOf = ({ id, interpretation }: Reading) =>
    interpretation ? say(`law:interpretation.${id}.question`) : say(`workbook:setting-${id}-why`);
  const plan = new SheetPlan<Reading>(
    say('workbook:sheet-settings'),
    [
      {
        key: 'id',
        heading: say('workbook:head-reading'),
        width: 9,
        look: 'words',
        value: ({ item }) => (item.interpretation ? item.id : ''),
      },
      {
        key: 'title',
        heading: say('workbook:head-subject'),
        width: 28,
        look: 'words',
        value: ({ item }) => titleOf(item),
      },
      {
        key: 'option',
        heading: say('workbook:head-chosen'),
        width: 24,
        look: 'input',
        format: '@',
        value: ({ item }) => chosenOf(item, reckoning),
      },
      {
        key: 'question',
        heading: say('workbook:head-question'),
        width: 52,
        look: 'words',
        value: ({ item }) => questionOf(item),
      },
      {
        key: 'options',
        heading: say('workbook:head-options'),
        width: 74,
        look: 'words',
        value: ({ item }) => optionsOf(item, say),
      },
      {
        key: 'paragraph',
        heading: say('workbook:head-paragraph'),
        width: 11,
        look: 'words',
        value: ({ item }) => item.interpretation?.paragraph ?? '',
      },
    ],
    readings,
    firstRow,
  );
  const cellOf = (id: string) => {
    const place = readings.findIndex((one) => one.id === id);
    if (place < 0) throw new RangeError(`no setting ${id}`);
    return plan.cell('option', place);
  };
  return Object.assign(plan, { optionCell: cellOf, yearCell: cellOf(YEAR), nearnessCell: cellOf(NEARNESS) });
}

/**
 * A formula that asks the settings: for each option that bears on the matter what `pick` makes of its effects, else
 * `otherwise`. Comes back as `otherwise` alone where no reading bears on it.
 */
export function askSettings(
  interpretations: readonly Interpretation[],
  settings: Pick<SettingsPlan, 'optionCell'>,
  pick: (effect: Effect, interpretation: Interpretation, option: string) => string | undefined,
  otherwise: string,
): string {
  let formula = otherwise;
  for (const interpretation of [...interpretations].reverse()) {
    for (const { id, effects } of [...interpretation.options].reverse()) {
      const picked = effects.map((effect) => pick(effect, interpretation, id)).find((one) => one !== undefined);
      if (picked !== undefined)
        formula = `IF(${settings.optionCell(interpretation.id)}=${quoted(id)},${picked},${formula})`;
    }
  }
  return formula;
}
