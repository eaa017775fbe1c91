// The published lists and explanations beside those computed anew.

import type { z } from 'zod';
import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { explanationPath, explanationText, type FactsByOrganisation, rankingJson } from './bundle-contents.ts';
import { ORGANISATIONS, RANKING, type RankingFile } from './bundle-format.ts';
import type { CheckedFiles } from './checked-files.ts';
import { compareValues } from './compare-values.ts';
import { parseJson } from './read-manifest.ts';
import type { Difference } from './verdict.ts';

type Lists = z.infer<typeof RankingFile>;
type Place = { readonly rank: number; readonly value: string };

const placesOf = (lists: Lists) =>
  new Map(
    lists.flatMap(({ score, category, places }) =>
      places.map(({ bin, rank, value }): [string, Place] => [`${score} ${category} ${bin}`, { rank, value }]),
    ),
  );

/** A place is named by its list and organisation; what is left (the order of a list) as a path in the file. */
export function compareRanking(evaluation: Evaluation, published: Lists): Difference[] {
  const computed = rankingJson(evaluation);
  const [ours, theirs] = [placesOf(computed), placesOf(published)];
  const differences = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key): Difference[] => {
    const [score = '', category = '', bin = ''] = key.split(' ');
    const [one, other] = [ours.get(key), theirs.get(key)];
    if (one?.rank === other?.rank) return [];
    return [{ code: 'place', values: { score, category, bin, expected: one?.rank ?? '–', found: other?.rank ?? '–' } }];
  });
  if (differences.length > 0) return differences;
  return compareValues(computed, published).map((one) => ({ code: 'step', values: { file: RANKING, ...one } }));
}

/** Differences of one explanation that are worth naming. */
const NAMED = 20;

/** The explanation of each organisation, made anew and held against its file. */
export async function compareExplanations(
  files: CheckedFiles,
  evaluation: Evaluation,
  facts: FactsByOrganisation,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const expected = new Set<string>();
  for (const result of evaluation.results) {
    const { bin } = result.organisation;
    const path = explanationPath(bin);
    expected.add(path);
    const bytes = await files.readWhole(path);
    if (!bytes) {
      differences.push({ code: 'organisation-missing', values: { bin, file: path } });
      continue;
    }
    const text = explanationText(evaluation, result, facts.of(bin));
    if (new TextDecoder('utf-8').decode(bytes) === text) continue;
    const parsed = parseJson(bytes);
    if (!parsed) files.malformed(path, '', 'JSON');
    const places = parsed ? compareValues(JSON.parse(text), parsed.value, NAMED) : [];
    differences.push(...places.map((one): Difference => ({ code: 'step', values: { file: path, ...one } })));
  }
  for (const { path } of files.listed) {
    const bin = path.startsWith(ORGANISATIONS) ? path.slice(ORGANISATIONS.length, -'.json'.length) : undefined;
    if (bin !== undefined && !expected.has(path))
      differences.push({ code: 'organisation-extra', values: { bin, file: path } });
  }
  return differences;
}
