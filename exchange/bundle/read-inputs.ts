// What the results were computed with, besides the package: the edition, the readings, the weighting; and the calendar by
// which the terms of the round were counted.

import type { z } from 'zod';
import { type Edition, getById } from '#rules/editions/edition.ts';
import { findEdition } from '#rules/editions/editions.ts';
import { lintEdition } from '#rules/editions/lint-edition.ts';
import { loadEdition } from '#rules/editions/load-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { readWeighting, type Weighting } from '#rules/editions/weighting.ts';
import { CALENDAR, CalendarFile, EDITION, type Manifest, SETTINGS, SettingsFile, WEIGHTING } from './bundle-format.ts';
import type { CheckedFiles } from './checked-files.ts';
import { compareValues } from './compare-values.ts';
import { firstFault, parseJson } from './read-manifest.ts';
import { type Check, checkOf, type Difference, notDone } from './verdict.ts';

/** A JSON file of the bundle; undefined where it is missing, damaged or no JSON, which is then told. */
export async function readJson(files: CheckedFiles, path: string): Promise<{ readonly value: unknown } | undefined> {
  const bytes = await files.readWhole(path);
  if (!bytes) return undefined;
  const parsed = parseJson(bytes);
  if (!parsed) files.malformed(path, '', 'JSON');
  return parsed;
}

/** A JSON file by its schema; undefined, and told, where it says anything else. */
export async function readShaped<T>(
  files: CheckedFiles,
  path: string,
  schema: z.ZodType<T>,
): Promise<{ readonly value: T } | undefined> {
  const parsed = await readJson(files, path);
  if (!parsed) return undefined;
  const read = schema.safeParse(parsed.value);
  if (read.success) return { value: read.data };
  const { place, why } = firstFault(read.error);
  files.malformed(path, place, why);
  return undefined;
}

export type ReadEdition = { readonly edition: Edition | undefined; readonly check: Check };

function loadSound(data: unknown, files: CheckedFiles): Edition | undefined {
  const loaded = loadEdition(data);
  if (!('edition' in loaded)) {
    for (const { path, code } of loaded.faults.slice(0, 20)) files.malformed(EDITION, path, code);
    return undefined;
  }
  const [fault] = lintEdition(loaded.edition);
  if (fault) files.malformed(EDITION, fault.at, fault.code);
  return fault ? undefined : loaded.edition;
}

/** The edition inside, held against the one that this program has under the same name. */
export async function readEdition(files: CheckedFiles, { rules }: Manifest): Promise<ReadEdition> {
  const parsed = await readJson(files, EDITION);
  const edition = parsed && loadSound(parsed.value, files);
  if (!edition) return { edition: undefined, check: notDone('edition') };
  const values = { rules: edition.id };
  const named: Difference[] =
    edition.id === rules
      ? []
      : [{ code: 'choice', values: { file: EDITION, name: 'id', expected: rules, found: edition.id } }];
  const own = findEdition(edition.id);
  if (!own) return { edition, check: checkOf('edition', named, values, { state: 'open', says: 'another' }) };
  const figures = compareValues(own, edition).map((one): Difference => ({ code: 'figure', values: one }));
  return { edition, check: checkOf('edition', [...named, ...figures], values) };
}

export type Inputs = { readonly settings: Settings | undefined; readonly weighting: Weighting | undefined };

async function readSettings(files: CheckedFiles, edition: Edition): Promise<Settings | undefined> {
  const read = await readShaped(files, SETTINGS, SettingsFile);
  if (!read) return undefined;
  const { settings, faults } = completeSettings(edition, read.value);
  const silent = edition.interpretations.filter(({ id }) => !Object.hasOwn(read.value, id));
  for (const { interpretation, code } of faults) files.malformed(SETTINGS, interpretation, code);
  for (const { id } of silent) files.malformed(SETTINGS, getById(edition.interpretations, id).id, 'missing-key');
  return faults.length + silent.length === 0 ? settings : undefined;
}

async function readWeights(files: CheckedFiles, edition: Edition): Promise<Weighting | undefined> {
  const parsed = await readJson(files, WEIGHTING);
  if (!parsed) return undefined;
  const read = readWeighting(edition, parsed.value);
  if ('weighting' in read) return read.weighting;
  for (const { key, code } of read.faults) files.malformed(WEIGHTING, key, code);
  return undefined;
}

export async function readInputs(files: CheckedFiles, edition: Edition): Promise<Inputs> {
  const settings = await readSettings(files, edition);
  const weighting = await readWeights(files, edition);
  await readShaped(files, CALENDAR, CalendarFile);
  return { settings, weighting };
}
