// The loop of the fuzzing: every input has a number, its bytes follow from seed and number, and what went wrong is said
// with both.

import fc from 'fast-check';
import type { EvaluationProperty } from '#tests/evaluation/properties.ts';
import type { ByteTarget, TargetGroup } from './fuzz-target.ts';
import { chanceOf, mutate } from './mutate.ts';

export type Plan = {
  readonly group: string;
  readonly seed: number;
  /** Inputs in all, shared out among the targets; none given: as many as each target thinks enough for a short look. */
  readonly runs: number | undefined;
  /** The number of the first input: with `only`, what has a failure again. */
  readonly from: number;
  readonly only: string | undefined;
};

export type Failure = { readonly replay: string; readonly message: string; readonly input: string };
export type Outcome = {
  readonly target: string;
  readonly tries: number;
  readonly failures: readonly Failure[];
  readonly seconds: number;
};

/** Told before each input, for a watcher whose patience has an end. */
export type Standing = (target: string, input: number) => void;

/** The same fault over and over helps nobody: after so many a target is left. */
const ENOUGH = 5;
const SHOWN = 3_000;
const SHORT_LOOK = 400;
/** Milliseconds: no honest input of a few kilobytes takes as long. */
const SLOW = 5_000;

async function runOnce(target: ByteTarget, bytes: Uint8Array): Promise<string | undefined> {
  const began = performance.now();
  try {
    await target.run(bytes);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - began;
  return took > SLOW ? `one input took ${Math.round(took)} ms` : undefined;
}

async function runBytes(target: ByteTarget, plan: Plan, runs: number, standing: Standing): Promise<Outcome> {
  const failures: Failure[] = [];
  const began = performance.now();
  let input = plan.from;
  for (; input < plan.from + runs && failures.length < ENOUGH; input++) {
    const bytes = mutate(target.seeds, chanceOf(plan.seed, input));
    standing(target.name, input);
    const message = await runOnce(target, bytes);
    if (message === undefined) continue;
    failures.push({
      replay: `${plan.group} --seed ${plan.seed} --only ${target.name} --from ${input} --runs 1`,
      message,
      input: Buffer.from(bytes).toString('base64').slice(0, SHOWN),
    });
  }
  return { target: target.name, tries: input - plan.from, failures, seconds: (performance.now() - began) / 1_000 };
}

async function runProperty({ name, property }: EvaluationProperty, plan: Plan, runs: number): Promise<Outcome> {
  const began = performance.now();
  const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
    numRuns: runs,
    seed: plan.seed,
  });
  const failure = {
    replay: `${plan.group} --seed ${plan.seed} --only '${name}' --runs ${numRuns}`,
    message: errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
    input: fc.stringify(counterexample).slice(0, SHOWN),
  };
  const seconds = (performance.now() - began) / 1_000;
  return { target: name, tries: numRuns, failures: failed ? [failure] : [], seconds };
}

/** Runs a group's targets one after the other. Throws a RangeError where the plan names a target that it lacks. */
export async function runTargets(
  group: TargetGroup,
  plan: Plan,
  standing: Standing,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const wanted = (target: { name: string }) => plan.only === undefined || target.name === plan.only;
  const many = group.feeds === 'bytes' ? group.targets.length : group.properties.length;
  const each = plan.runs === undefined ? undefined : Math.ceil(plan.runs / (plan.only === undefined ? many : 1));
  let ran = 0;
  if (group.feeds === 'bytes') {
    for (const target of group.targets.filter(wanted)) {
      report(await runBytes(target, plan, each ?? SHORT_LOOK, standing));
      ran += 1;
    }
  } else {
    for (const property of group.properties.filter(wanted)) {
      report(await runProperty(property, plan, each ?? property.short));
      ran += 1;
    }
    group.close();
  }
  if (ran === 0) throw new RangeError(`${plan.group} has no target ${plan.only}`);
}
