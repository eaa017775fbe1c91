// npm run fuzz -- NAME [--runs N] [--seed S] [--short] [--only TARGET] [--from INPUT]
//
// Feeds damaged inputs to the targets of a name and says how many were tried, what failed and how to have it again. Without
// --runs it takes its time (a million damaged tables, some ten minutes); --short looks for seconds.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const LONG = { package: 1_000_000, bibliography: 300_000, evaluation: 20_000, signature: 60_000 };
/** Seconds that one input may take before the thread is ended. */
const PATIENCE = 20;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    from: { type: 'string', default: '0' },
  },
});
const [name = ''] = positionals;
const wholeOrNone = (text) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined);
const runs = values.short ? wholeOrNone(values.runs) : (wholeOrNone(values.runs) ?? LONG[name]);
if (!Object.hasOwn(LONG, name)) {
  console.error(
    `npm run fuzz -- NAME [--runs N] [--seed S] [--short]\nNAME is one of: ${Object.keys(LONG).join(', ')}`,
  );
  process.exit(2);
}
const plan = {
  group: name,
  runs,
  seed: wholeOrNone(values.seed) ?? Date.now() % 2 ** 31,
  only: values.only,
  from: wholeOrNone(values.from) ?? 0,
};
console.log(`${name}: seed ${plan.seed}${runs === undefined ? '' : `, ${runs} inputs`}`);

const shared = new SharedArrayBuffer(4);
const place = new Int32Array(shared);
const bundle = new URL('../out/fuzz-worker.mjs', import.meta.url);
await build({
  entryPoints: [fileURLToPath(new URL('../tests/fuzz/fuzz-worker.ts', import.meta.url))],
  outfile: fileURLToPath(bundle),
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const worker = new Worker(bundle, { workerData: { plan, shared }, execArgv: ['--enable-source-maps'] });
const began = Date.now();
const total = { tries: 0, failures: 0 };
let standing = '';
let seen = -1;
let since = Date.now();

function tell({ target, tries, failures, seconds }) {
  total.tries += tries;
  total.failures += failures.length;
  console.log(`  ${target}: ${tries} tried, ${failures.length} failed, ${seconds.toFixed(1)} s`);
  for (const { replay, message, input } of failures) {
    console.log(
      `    again with: npm run fuzz -- ${replay}\n    ${message.replaceAll('\n', '\n    ')}\n    input: ${input}`,
    );
  }
}

function finish(failed) {
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  console.log(`${name}: ${total.tries} tried, ${total.failures} failed, ${seconds} s, seed ${plan.seed}`);
  process.exit(failed || total.failures > 0 || total.tries === 0 ? 1 : 0);
}

worker.on('message', (message) => {
  if (message.standing) standing = message.standing;
  if (message.outcome) tell(message.outcome);
});
worker.on('error', (error) => {
  console.error(error);
  finish(true);
});
worker.on('exit', (status) => finish(status !== 0));

// Only bytes are watched: a random package takes what it takes.
setInterval(() => {
  const input = Atomics.load(place, 0);
  if (standing === '' || input !== seen) {
    seen = input;
    since = Date.now();
  } else if (Date.now() - since > PATIENCE * 1_000) {
    total.failures += 1;
    console.log(`  ${standing}: input ${input} does not end`);
    console.log(
      `    again with: npm run fuzz -- ${name} --seed ${plan.seed} --only ${standing} --from ${input} --runs 1`,
    );
    finish(true);
  }
}, 500).unref();
