// Results scored in the browser out of the tallies that travelled: the same rules, so the same numbers to the last digit.

import type { Circumstances, Tallies } from '#contract/results.ts';
import type { Edition } from '#rules/editions/edition.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { type Resolved, resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import type { Organisation } from '#rules/evidence/facts.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { type Kernel, prepareKernel, scoreOrganisation } from '#rules/scoring/score-tally.ts';
import type { Tally } from '#rules/scoring/tally.ts';
import { type OrganisationTallyJson, readTally } from '#rules/scoring/tally-json.ts';
import type { Say } from '#wording/speak.ts';

type Reporter = Omit<Tallies['organisations'][number], 'tally'>;
/** As the door gives it, or as a browser has tallied it itself. */
export type ToldTallies = Circumstances & {
  readonly organisations: readonly (Reporter & { readonly tally: OrganisationTallyJson })[];
};

export type Reading = {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly resolved: Resolved;
  /** Each weight 1 and `draft` while the round had none (W1). */
  readonly weighting: Weighting;
  readonly reportingYear: number;
};

export type Tallied = Reading & {
  readonly tally: Tally;
  readonly kernel: Kernel;
  readonly results: readonly OrganisationResult[];
  readonly ranking: ReturnType<typeof rankAll>;
  /** By BIN. */
  readonly reporters: ReadonlyMap<string, Reporter>;
};

export function readCircumstances({ edition: id, settings: chosen, weighting, reportingYear }: Circumstances): Reading {
  const edition = getEdition(id);
  const { settings } = completeSettings(edition, chosen);
  return {
    edition,
    settings,
    resolved: resolveEdition(edition, settings),
    weighting: weighting
      ? { source: weighting.source, date: weighting.date ?? undefined, draft: false, values: weighting.values }
      : draftWeighting(edition),
    reportingYear,
  };
}

const asOrganisation = ({ bin, names, category, universityHospital }: Reporter): Organisation => ({
  ...{ table: 'organisations', row: 0, region: '', founder: '' },
  ...{ bin, names, category, universityHospital },
});

export function readTallied(told: ToldTallies): Tallied {
  const reading = readCircumstances(told);
  const { edition, resolved, weighting, reportingYear } = reading;
  const all = told.organisations.map((one) => ({ organisation: asOrganisation(one), tally: one.tally }));
  const tally = readTally(edition, reportingYear, all);
  const kernel = prepareKernel(resolved, tally.layout);
  const results = tally.organisations.map((one) => scoreOrganisation(kernel, one, weighting));
  const reporters = new Map(told.organisations.map(({ tally: _, ...one }) => [one.bin, one]));
  return { ...reading, tally, kernel, results, ranking: rankAll(edition, results), reporters };
}

export const nameIn = (say: Say, { reporters }: Pick<Tallied, 'reporters'>, bin: string): string =>
  reporters.get(bin)?.names[say.language] || bin;
