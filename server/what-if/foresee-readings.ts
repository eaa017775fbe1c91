import { setImmediate as breathe } from 'node:timers/promises';
import type { ForeseenEffect, ForeseeReadings } from '#contract/what-if.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import type { Tally } from '#rules/scoring/tally.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { findRound, findRoundBefore, type StoredRound } from '#server/rounds/index.ts';
import { ReadingsCompared } from './compare-readings.ts';
import { YearsTallied } from './load-year.ts';

const editionOf = ({ edition }: StoredRound) => getEdition(edition);

function weightingOf(round: StoredRound): Weighting {
  if (!round.weighting) return draftWeighting(editionOf(round));
  const { source, date, values } = round.weighting;
  return { source, date: date ?? undefined, draft: false, values };
}

const years = new YearsTallied();

async function compareAll(tally: Tally, round: StoredRound, weighting: Weighting): Promise<ForeseenEffect[]> {
  const edition = editionOf(round);
  const { settings } = completeSettings(edition, round.settings);
  const compared = new ReadingsCompared(tally, edition, settings, weighting);
  const effects: ForeseenEffect[] = [];
  for (const { id: interpretation, options } of edition.interpretations) {
    for (const option of options)
      if (option.id !== settings[interpretation]) effects.push(compared.foresee(interpretation, option.id));
    await breathe();
  }
  return effects;
}

/** Rules are chosen with their effect in sight, before anybody is evaluated by them (hazard 21). */
export const foreseeReadings: Act<typeof ForeseeReadings> = async ({ db }, { params: { id } }) => {
  const round = await findRound(db, id);
  if (!round) throw new Problem('not-found');
  const weighting = weightingOf(round);
  const told = { weighting: weighting.draft ? 'pending' : 'entered' } as const;
  const before = await findRoundBefore(db, round.reportingYear);
  const year = before && (await years.load(db, before, editionOf(round)));
  if (!before || !year?.tally) return { before: null, ...told, effects: [] };
  const { tally, counted, of, submitted, verified } = year;
  return {
    before: {
      reportingYear: before.reportingYear,
      counted,
      of,
      verified,
      submitted,
      entered: of - submitted - verified,
    },
    ...told,
    effects: counted < of ? [] : await compareAll(tally, round, weighting),
  };
};
