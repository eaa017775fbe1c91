import { FUZZ_TARGETS } from '#exchange/bibliography/fuzz-readers.ts';
import { evaluationProperties } from '#tests/evaluation/properties.ts';
import { openDatabase } from '#tests/evaluation/sql-tally.ts';
import type { TargetGroup } from './fuzz-target.ts';
import { PACKAGE_TARGETS } from './package-targets.ts';
import { demandSoundSamples, SIGNATURE_TARGETS } from './signature-targets.ts';

/** What can be fuzzed, by the name on the command line. */
export const GROUPS: Readonly<Record<string, () => Promise<TargetGroup>>> = {
  package: async () => ({ feeds: 'bytes', targets: PACKAGE_TARGETS }),
  bibliography: async () => ({ feeds: 'bytes', targets: FUZZ_TARGETS }),
  signature: async () => {
    await demandSoundSamples();
    return { feeds: 'bytes', targets: SIGNATURE_TARGETS };
  },
  evaluation: async () => {
    const database = await openDatabase();
    return { feeds: 'packages', properties: evaluationProperties(database), close: database.close };
  },
};
