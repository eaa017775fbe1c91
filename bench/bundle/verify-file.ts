// A whole process that verifies a bundle as the command line does. Says on standard error what it needed.

import { verifyBundle } from '#exchange/bundle/verify-bundle.ts';
import { openBundle } from '#exchange/bundle-file/open-bundle.ts';

const [path = '', key = ''] = process.argv.slice(2);
const bundle = await openBundle(path);
const verdict = await verifyBundle(bundle, { key });
await bundle.close();
const { user, system } = process.cpuUsage();
process.stderr.write(
  JSON.stringify({
    cpu: (user + system) / 1000,
    peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
    agrees: verdict.checks.every(({ state }) => state === 'agrees'),
  }),
);
