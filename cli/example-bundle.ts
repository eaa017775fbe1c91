// A verifiable bundle of the invented example, so that everybody can see what one is and try to deceive the verification.
// Its keys are made of sentences that stand here: they prove nothing and say so.

import { createHash } from 'node:crypto';
import { publicKeyOf, signingKeyFrom } from '#exchange/bundle-file/signing-key.ts';
import { type WrittenBundle, writeBundle } from '#exchange/bundle-file/write-bundle.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { type ExampleYear, exampleRows } from './example/example-rows.ts';
import { VERSION } from './version.ts';

const keyOf = (sentence: string) => createHash('sha256').update(sentence).digest();

const EXAMPLE_SIGNING_KEY = signingKeyFrom(keyOf('Shyraq: the invented working body of the example'));
export const EXAMPLE_PUBLIC_KEY = publicKeyOf(EXAMPLE_SIGNING_KEY);

/** Writes the bundle of a year of the example, the same bytes each time. */
export async function writeExampleBundle(
  path: string,
  year: ExampleYear,
  signal?: AbortSignal,
): Promise<WrittenBundle> {
  return writeBundle(path, {
    rows: exampleRows(year),
    edition: CURRENT_EDITION,
    settings: completeSettings(CURRENT_EDITION).settings,
    weighting: draftWeighting(CURRENT_EDITION),
    calendar: getNewestCalendar(),
    reportingYear: year,
    program: { name: 'shyraq', version: VERSION },
    journal: null,
    example: true,
    pseudonymKey: keyOf(`Shyraq: the invented persons of the example in ${year}`),
    signingKey: EXAMPLE_SIGNING_KEY,
    ...(signal ? { signal } : {}),
  });
}
