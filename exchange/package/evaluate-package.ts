// From a package to its tally and its scored, ranked results: the road that the command line, the server and a visitor's
// browser share.

import type { Edition } from '#rules/editions/edition.ts';
import { type Resolved, resolveEdition } from '#rules/editions/resolve-edition.ts';
import type { Settings } from '#rules/editions/settings.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { Tallier, type Tally } from '#rules/scoring/tally.ts';
import type { PackageSource } from './package-source.ts';
import { type PackageReading, readPackage } from './read-package.ts';

export type Evaluation = {
  readonly resolved: Resolved;
  readonly weighting: Weighting;
  readonly reportingYear: number;
  readonly tally: Tally;
  readonly results: readonly OrganisationResult[];
  readonly ranking: ReturnType<typeof rankAll>;
  /** Everything that was refused or noted, in the order met. */
  readonly findings: readonly Finding[];
};

export type Evaluating = {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly weighting: Weighting;
  readonly reportingYear: number;
} & Pick<PackageReading, 'progress' | 'signal'> &
  Partial<Pick<PackageReading, 'take' | 'report'>>;

/** Evaluates a tally again, under other readings or another weighting. */
export function evaluateTally(tally: Tally, edition: Edition, settings: Settings, weighting: Weighting) {
  const resolved = resolveEdition(edition, settings);
  const results = scoreTally(tally, resolved, weighting);
  return { resolved, results, ranking: rankAll(edition, results) };
}

/** Reads and evaluates a package. Settings must be complete (completeSettings). Throws UnreadablePackage. */
export async function evaluatePackage(source: PackageSource, how: Evaluating): Promise<Evaluation> {
  const { edition, settings, weighting, reportingYear } = how;
  const findings: Finding[] = [];
  const tallier = new Tallier(edition, reportingYear);
  await readPackage(source, {
    edition,
    reportingYear,
    take: (fact, cells, places) => {
      tallier.add(fact);
      how.take?.(fact, cells, places);
    },
    report: (finding) => {
      findings.push(finding);
      how.report?.(finding);
    },
    ...(how.progress ? { progress: how.progress } : {}),
    ...(how.signal ? { signal: how.signal } : {}),
  });
  const tally = tallier.tally();
  return { ...evaluateTally(tally, edition, settings, weighting), weighting, reportingYear, tally, findings };
}
