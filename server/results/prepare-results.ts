// While objections run and are answered, what is decided already is frozen and counted, an organisation at a time: when the chief
// computes, nothing but the scoring is left. Nothing of it is a result, and nobody sees it.

import { z } from 'zod';
import { stageOf } from '#rules/round/round.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound } from '#server/rounds/index.ts';
import { listSubmissions } from '#server/submission/index.ts';
import { listMarks, planOfRound } from '#server/verification/index.ts';
import type { ResultsPlan } from './compute-results.ts';
import { countInput } from './evaluate-inputs.ts';
import { findFrozen, freezeMarked } from './freeze-inputs.ts';
import { findCounted, keepCounted } from './kept-tallies.ts';

type ToPrepare = { readonly round: string; readonly organisation: string };

/** What is decided whole and not counted by this program, of every round whose verification is published and not considered. */
async function listToPrepare({ db, at }: Work, { code }: ResultsPlan): Promise<ToPrepare[]> {
  const rounds = await db.selectFrom('round').select('id').where('opened_at', 'is not', null).execute();
  const found: ToPrepare[] = [];
  for (const { id } of rounds) {
    const round = await findRound(db, id);
    const stage = round && stageOf(round.round, at);
    if (!round || (stage !== 'objections' && stage !== 'answers')) continue;
    const decided = (await listMarks(db, id)).filter(({ undecided }) => undecided === 0);
    const frozen = await findFrozen(db, decided);
    const counted = await findCounted(db, [...frozen.values()], planOfRound(round), code);
    for (const mark of decided)
      if (!counted.has(frozen.get(mark) ?? '')) found.push({ round: id, organisation: mark.organisation });
  }
  return found;
}

/** Somebody decided on an item while it was frozen: what was written meanwhile is taken back. */
class DecidedMeanwhile extends Error {}

async function prepareOne({ db }: Work, { round: id, organisation }: ToPrepare, { code }: ResultsPlan): Promise<void> {
  const round = await findRound(db, id);
  const [mark] = await listMarks(db, id, organisation);
  const reporter = (await listSubmissions(db, id)).find((one) => one.id === mark?.submission)?.reporter;
  if (!round || !mark || mark.undecided > 0 || !reporter) return;
  const [frozen] = await freezeMarked(db, id, [mark]);
  if (!frozen) return;
  // Nobody is kept from deciding: rows and decisions only come to those that are there, so the same mark means that none came between.
  const [after] = await listMarks(db, id, organisation);
  if (after?.mark !== mark.mark || after.submission !== mark.submission) throw new DecidedMeanwhile();
  const plan = planOfRound(round);
  const one = { organisation, submission: mark.submission, inputs: frozen.hash, reporter };
  await keepCounted(db, new Map([[frozen.hash, await countInput(db, one, plan)]]), plan, code);
}

export function prepareResultsTask(program: ResultsPlan): Task {
  return defineTask(
    'prepare-results',
    z.object({}),
    async ({ effect, read, signal }) => {
      for (const one of await read((work) => listToPrepare(work, program))) {
        if (signal.aborted) return;
        try {
          await effect((work) => prepareOne(work, one, program));
        } catch (fault) {
          // The next run finds it as it is then.
          if (!(fault instanceof DecidedMeanwhile)) throw fault;
        }
      }
    },
    { schedule: '*/10 * * * *', startable: true },
  );
}
