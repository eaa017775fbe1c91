// The thread that does the fuzzing, so that another can see where it stands, and end it where it stands too long.

import { parentPort, workerData } from 'node:worker_threads';
import { type Plan, runTargets } from './run-targets.ts';
import { GROUPS } from './targets.ts';

const { plan, shared } = workerData as { plan: Plan; shared: SharedArrayBuffer };
const place = new Int32Array(shared);
let standing = '';

const group = await GROUPS[plan.group]?.();
if (!group) throw new RangeError(`nothing is called ${plan.group}`);
await runTargets(
  group,
  plan,
  (target, input) => {
    if (target !== standing) parentPort?.postMessage({ standing: target });
    standing = target;
    Atomics.store(place, 0, input);
  },
  (outcome) => parentPort?.postMessage({ outcome }),
);
