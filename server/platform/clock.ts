// The one clock of the server. Everything that asks what time it is asks it here; tests and the example set it.

declare const moment: unique symbol;
/** A moment as `YYYY-MM-DDTHH:MM:SS.mmmZ`, always UTC: such texts sort as the moments do. */
export type Moment = string & { readonly [moment]: true };

export type Clock = { readonly now: () => Moment };

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

/** Reads an ISO 8601 moment with its offset; undefined for a text without one or for a moment that cannot be. */
export function findMoment(text: string): Moment | undefined {
  if (!SHAPE.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : momentOf(milliseconds);
}

export function momentOf(milliseconds: number): Moment {
  return new Date(milliseconds).toISOString() as Moment;
}

export function millisecondsOf(at: Moment): number {
  return Date.parse(at);
}

/** For packages that want a Date. */
export function dateOf(at: Moment): Date {
  return new Date(at);
}

export function addSeconds(at: Moment, seconds: number): Moment {
  return momentOf(millisecondsOf(at) + seconds * 1000);
}

/**
 * The machine's clock, except that it never runs backwards while the process lives: when the machine's clock is set back,
 * this one goes on by the monotonic timer from the latest moment it has told.
 */
export function steadyClock(wall: () => number = Date.now, timer: () => number = () => performance.now()): Clock {
  let latest = wall();
  let told = timer();
  return {
    now: () => {
      const passed = timer() - told;
      const reading = wall();
      latest = reading >= latest ? reading : Math.floor(latest + passed);
      told = timer();
      return momentOf(latest);
    },
  };
}

/** Starts at the given moment and runs on from there: `SHYRAQ_CLOCK` of the example. */
export function clockFrom(start: Moment, timer: () => number = () => performance.now()): Clock {
  const began = timer();
  const origin = millisecondsOf(start);
  return { now: () => momentOf(origin + Math.floor(timer() - began)) };
}

/** Stands still until it is set: for tests. */
export function standingClock(start: Moment): Clock & { set: (at: Moment) => void } {
  let at = start;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
  };
}
