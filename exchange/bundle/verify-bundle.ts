// The verification of a bundle: every file against the manifest, the manifest against its signature, every published figure
// against one that is computed anew. It needs nothing but the bundle and this program, and runs wherever the rules run.

import type { BundleFiles } from './bundle-files.ts';
import { type Manifest, RANKING, RankingFile, RESULTS, ResultsFile, type Signature } from './bundle-format.ts';
import { CheckedFiles } from './checked-files.ts';
import { compareExplanations, compareRanking } from './compare-ranking.ts';
import { compareChoices, compareRefused, compareResults } from './compare-results.ts';
import { verifySignature } from './public-key.ts';
import { readEdition, readInputs, readShaped } from './read-inputs.ts';
import { readManifest, readSignature } from './read-manifest.ts';
import { type Recomputed, recompute } from './recompute.ts';
import { type Check, checkOf, notDone, type OrganisationLine, type Verdict } from './verdict.ts';

export type Verifying = {
  /** The key of the working body as its publisher is known to have it (`ed25519:…`); without it the signer stays open. */
  readonly key?: string;
  /** Unpacked bytes read so far and in all. */
  readonly progress?: (done: number, all: number) => void;
};

async function checkSignature(
  signature: Signature | null | undefined,
  bytes: Uint8Array<ArrayBuffer>,
  known: string | undefined,
): Promise<Check> {
  if (!signature)
    return checkOf('signature', [{ code: signature === null ? 'signature-bad' : 'signature-missing', values: {} }]);
  const { key } = signature;
  const good = await verifySignature(signature, bytes);
  if (good === undefined) return checkOf('signature', [], { key }, { state: 'open', says: 'unsupported' });
  if (!good) return checkOf('signature', [{ code: 'signature-bad', values: {} }], { key });
  if (known === undefined) return checkOf('signature', [], { key }, { state: 'open', says: 'key-unknown' });
  if (known !== key)
    return checkOf('signature', [{ code: 'signed-by-stranger', values: { expected: known, found: key } }], { key });
  return checkOf('signature', [], { key });
}

type Told = { readonly checks: readonly Check[]; readonly organisations: readonly OrganisationLine[] };

async function checkResults(
  files: CheckedFiles,
  recomputed: Recomputed | undefined,
  manifest: Manifest,
): Promise<Told> {
  const results = (await readShaped(files, RESULTS, ResultsFile))?.value;
  const ranking = (await readShaped(files, RANKING, RankingFile))?.value;
  if (!recomputed)
    return {
      checks: (['choices', 'package', 'results', 'ranking', 'explanations'] as const).map(notDone),
      organisations: [],
    };
  const { evaluation, facts, described } = recomputed;
  const { organisations, differences } = compareResults(evaluation, results);
  const refused = results ? compareRefused(evaluation, results) : [];
  const items = evaluation.tally.organisations.length;
  const figures = organisations.reduce((sum, one) => sum + one.figures.length, 0);
  return {
    organisations,
    checks: [
      results ? checkOf('choices', compareChoices(evaluation, results, manifest)) : notDone('choices'),
      checkOf('package', [...described, ...refused], { organisations: items }),
      results ? checkOf('results', differences, { organisations: organisations.length, figures }) : notDone('results'),
      ranking ? checkOf('ranking', compareRanking(evaluation, ranking), { lists: ranking.length }) : notDone('ranking'),
      checkOf('explanations', await compareExplanations(files, evaluation, facts), {
        organisations: organisations.length,
      }),
    ],
  };
}

/** Throws UnreadablePackage for what is no bundle at all. */
export async function verifyBundle(bundle: BundleFiles, { key, progress }: Verifying = {}): Promise<Verdict> {
  const { manifest, bytes } = await readManifest(bundle);
  let done = 0;
  const files = new CheckedFiles(bundle, manifest, (read) => {
    done += read;
    progress?.(done, files.bytes);
  });
  const signature = await readSignature(bundle);
  const signed = await checkSignature(signature, bytes, key);
  const { edition, check: editionCheck } = await readEdition(files, manifest);
  const inputs = edition && (await readInputs(files, edition));
  const { reportingYear } = manifest;
  const recomputed =
    edition && inputs?.settings && inputs.weighting
      ? await recompute(files, { edition, settings: inputs.settings, weighting: inputs.weighting, reportingYear })
      : undefined;
  const { checks: computed, organisations } = await checkResults(files, recomputed, manifest);
  const found = await files.finish();
  const checks = [signed, checkOf('files', found, { files: manifest.files.length }), editionCheck, ...computed];
  const hashing = bundle.startHash();
  hashing.update(bytes);
  return {
    about: {
      rules: manifest.rules,
      reportingYear,
      example: manifest.example,
      program: `${manifest.program.name} ${manifest.program.version}`,
      journal: manifest.journal,
      sha256: await hashing.digest(),
      signedBy: signature?.key ?? null,
      files: manifest.files.length,
      bytes: files.bytes,
    },
    checks,
    organisations,
    agrees: !checks.some(({ state }) => state === 'differs'),
  };
}
