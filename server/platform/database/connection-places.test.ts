import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ConnectionPlaces } from './connection-places.ts';

/** Work that lasts until it is let go. */
function slow() {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => over, end };
}

it('lets wait in the order of coming, and no more work at once than there are places', async () => {
  const places = new ConnectionPlaces(2);
  const order: number[] = [];
  let [now, most] = [0, 0];
  const works = Array.from({ length: 20 }, (_, at) =>
    places.hold(async () => {
      now += 1;
      most = Math.max(most, now);
      order.push(at);
      await pause(1);
      now -= 1;
      return at;
    }),
  );
  expect(await Promise.all(works)).toEqual(order);
  expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(most).toBe(2);
});

it('tells whoever waited longer than is sensible, and gives the place to the next', async () => {
  const places = new ConnectionPlaces(1, { longest: 50, most: 10 });
  const first = slow();
  const held = places.hold(first.work);
  let begun = false;
  const waited = places.hold(async () => {
    begun = true;
  });
  await expect(waited).rejects.toMatchObject({ code: 'overloaded' });
  expect([begun, places.waiting]).toEqual([false, 0]);
  first.end();
  await held;
  expect(await places.hold(async () => 'in')).toBe('in');
});

it('tells at once where too many wait already', async () => {
  const places = new ConnectionPlaces(1, { longest: 60_000, most: 1 });
  const first = slow();
  const held = places.hold(first.work);
  const second = places.hold(async () => 'second');
  await expect(places.hold(async () => 'third')).rejects.toMatchObject({ code: 'overloaded' });
  first.end();
  await held;
  expect(await second).toBe('second');
});

it('gives the place free after work that failed', async () => {
  const places = new ConnectionPlaces(1);
  await expect(places.hold(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await places.hold(async () => 'in')).toBe('in');
});

it('does not let work wait for itself, nor what it left behind pass the queue', async () => {
  const places = new ConnectionPlaces(1, { longest: 50, most: 10 });
  const left = slow();
  let behind: Promise<string> | undefined;
  const inner = await places.hold(async () => {
    behind = left.work().then(() => places.hold(async () => 'behind'));
    return places.hold(async () => 'inner');
  });
  expect(inner).toBe('inner');
  const other = slow();
  const held = places.hold(other.work);
  left.end();
  await expect(behind).rejects.toMatchObject({ code: 'overloaded' });
  other.end();
  await held;
});

it('does not give up because the whole process stood still', async () => {
  const places = new ConnectionPlaces(1, { longest: 100, most: 10 });
  let answered = () => {};
  const held = places.hold(
    () =>
      new Promise<void>((resolve) => {
        answered = resolve;
      }),
  );
  const second = places.hold(async () => 'second');
  // The answer lies ready when the process wakes, and comes behind the timers that are due by then.
  setTimeout(() => setImmediate(answered), 90);
  await pause(50);
  const until = performance.now() + 200;
  while (performance.now() < until);
  await held;
  expect(await second).toBe('second');
});
