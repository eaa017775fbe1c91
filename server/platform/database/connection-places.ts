// Places for work at the database, one for each connection. On the evening of the term many come at once: who finds no place
// waits for one in the order of coming, and only whom waiting would not help is told so.

import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem } from '../problem.ts';

export type Patience = {
  /** Milliseconds that somebody waits for a place at most. */
  readonly longest: number;
  /** So many wait at most; whoever comes then is told at once. */
  readonly most: number;
};

/** Shorter than the minute after which proxies give up by themselves, and says then that nothing was changed. */
export const PATIENCE: Patience = { longest: 30_000, most: 2000 };

type Waiting = { readonly grant: () => void };
type Hold = { held: boolean };

export class ConnectionPlaces {
  readonly #patience: Patience;
  readonly #waiting = new Set<Waiting>();
  readonly #holding = new AsyncLocalStorage<Hold>();
  #free: number;

  constructor(places: number, patience: Patience = PATIENCE) {
    this.#free = places;
    this.#patience = patience;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Does the work at a place. Work that holds one already is not made to wait for another: all places could be held by such.
   * Throws a Problem `overloaded` where no place came free in time; the work was then not begun.
   */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.#holding.getStore()?.held) return work();
    await this.#take();
    const hold = { held: true };
    try {
      return await this.#holding.run(hold, work);
    } finally {
      // What the work left running behind it holds nothing any more.
      hold.held = false;
      this.#pass();
    }
  }

  async #take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#waiting.size >= this.#patience.most) throw new Problem('overloaded');
    await new Promise<void>((resolve, reject) => this.#wait(resolve, reject));
  }

  #wait(resolve: () => void, reject: (problem: Problem) => void): void {
    const one: Waiting = {
      grant: () => {
        clearTimeout(timer);
        resolve();
      },
    };
    const giveUp = () => {
      if (this.#waiting.delete(one)) reject(new Problem('overloaded'));
    };
    // After a pause of the whole process, timers come before answers: whoever is about to leave a place goes first.
    const timer = setTimeout(() => setImmediate(giveUp), this.#patience.longest);
    this.#waiting.add(one);
  }

  #pass(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next.grant();
  }
}
