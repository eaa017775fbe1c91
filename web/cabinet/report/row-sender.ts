// Sends what waits, piece by piece, one at a time. A piece without an answer is sent again as it was, under the same key, so
// that an answer lost on the way does nothing twice and makes nobody a stranger to the own row.

import type { ChangeReport, RowChange } from '#contract/intake.ts';
import type { Answered } from '#web/kit/api-client.ts';
import { ApiProblem, NoAnswer } from '#web/kit/api-fault.ts';
import type { RowKeeper } from './row-keeper.ts';

/** Rows and letters of one piece: small enough to be quick, large enough for a paste of fifty thousand rows. */
const PIECE_ROWS = 1000;
const PIECE_LETTERS = 2_000_000;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

export type Trip = {
  readonly state: 'still' | 'under-way' | 'no-line' | 'refused';
  /** Why the server refused all of it. */
  readonly fault?: unknown;
};

type Plan = {
  readonly keeper: RowKeeper;
  readonly revision: number;
  readonly send: (changes: readonly RowChange[], key: string) => Promise<Answered<typeof ChangeReport>['answer']>;
  readonly newKey: () => string;
  /** Of these rows the server has everything now. */
  readonly onSaved: (rows: readonly string[]) => void;
  readonly onTrip: (trip: Trip) => void;
  /** Somebody else has changed the report. */
  readonly onOthers: () => void;
};

type Piece = { readonly changes: readonly RowChange[]; readonly key: string };

/** Something between here and there, or the server itself, could not answer now: the same piece again is the same act. */
const isPassing = (fault: unknown) =>
  fault instanceof NoAnswer || (fault instanceof ApiProblem && fault.problem.status >= 500);

export class RowSender {
  readonly #plan: Plan;
  #revision: number;
  #piece: Piece | undefined;
  #busy = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#revision = plan.revision;
  }

  /** Sends after so many milliseconds; what is asked later replaces what was asked before. */
  later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#go(), wait);
  }

  begin(): void {
    this.#stopped = false;
    this.later(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** The report was read anew. */
  knows(revision: number): void {
    this.#revision = Math.max(this.#revision, revision);
  }

  async #go(): Promise<void> {
    if (this.#busy || this.#stopped) return;
    this.#piece ??= this.#cut();
    if (!this.#piece) return this.#plan.onTrip({ state: 'still' });
    this.#busy = true;
    if (this.#tries === 0) this.#plan.onTrip({ state: 'under-way' });
    try {
      this.#taken(await this.#plan.send(this.#piece.changes, this.#piece.key));
    } catch (fault) {
      this.#failed(fault);
    } finally {
      this.#busy = false;
    }
  }

  #cut(): Piece | undefined {
    const changes = this.#plan.keeper.next(PIECE_ROWS, PIECE_LETTERS);
    return changes.length === 0 ? undefined : { changes, key: this.#plan.newKey() };
  }

  #taken({ revision, taken, changedMeanwhile }: Answered<typeof ChangeReport>['answer']): void {
    const { keeper, onSaved, onOthers } = this.#plan;
    this.#piece = undefined;
    this.#tries = 0;
    onSaved(keeper.take(taken, changedMeanwhile));
    if (revision > this.#revision + 1) onOthers();
    this.knows(revision);
    this.later(0);
  }

  #failed(fault: unknown): void {
    if (isPassing(fault)) {
      this.#tries += 1;
      this.#plan.onTrip({ state: 'no-line' });
      if (!this.#stopped) this.later(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#tries - 1)));
      return;
    }
    this.#piece = undefined;
    this.#tries = 0;
    this.#plan.keeper.giveBack();
    this.#plan.onTrip({ state: 'refused', fault });
  }
}
