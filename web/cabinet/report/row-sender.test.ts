// Rows on a bad line: the same piece under the same key until it is answered; then what was changed since.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RowChange } from '#contract/intake.ts';
import { ApiProblem, NoAnswer } from '#web/kit/api-fault.ts';
import { RowKeeper } from './row-keeper.ts';
import { RowSender, type Trip } from './row-sender.ts';

type Sent = { readonly changes: readonly RowChange[]; readonly key: string };

function open(line: (sent: Sent, count: number) => unknown) {
  const keeper = new RowKeeper('staff', [], () => 'other');
  const sent: Sent[] = [];
  const trips: Trip['state'][] = [];
  let keys = 0;
  let others = 0;
  let revision = 0;
  const sender = new RowSender({
    keeper,
    revision: 0,
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    send: async (changes, key) => {
      sent.push({ changes, key });
      const fault = line({ changes, key }, sent.length);
      if (fault instanceof Error) throw fault;
      revision += typeof fault === 'number' ? fault : 1;
      return {
        revision,
        taken: changes.map(({ id, version }) => ({ id, version: version + 1 })),
        changedMeanwhile: [],
      };
    },
    onSaved: () => undefined,
    onTrip: ({ state }) => trips.push(state),
    onOthers: () => {
      others += 1;
    },
  });
  const type = (id: string, text: string) => {
    keeper.change([{ kind: 'insert', after: null, rows: [{ id, fields: { staff_category: text } }] }]);
    sender.later(10);
  };
  return { keeper, sender, sent, trips, type, others: () => others };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('rows on a bad line', () => {
  it('are sent again as they were, under their key, until they are answered; what came later follows', async () => {
    const { keeper, sent, type, trips } = open((_, count) =>
      count <= 3 ? new NoAnswer(count === 2 ? 502 : undefined) : 1,
    );
    type('a', 'one');
    await vi.advanceTimersByTimeAsync(20);
    type('b', 'two');
    expect(trips.at(-1)).toBe('no-line');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sent.map(({ key, changes }) => [key, changes.map(({ id }) => id)])).toEqual([
      ['key-1', ['a']],
      ['key-1', ['a']],
      ['key-1', ['a']],
      ['key-1', ['a']],
      ['key-2', ['b']],
    ]);
    expect(keeper.unsaved).toBe(0);
    expect(trips.at(-1)).toBe('still');
  });

  it('go at once when the line is back', async () => {
    let line = false;
    const { keeper, sender, type } = open(() => (line ? 1 : new NoAnswer()));
    type('a', 'one');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.unsaved).toBe(1);
    line = true;
    sender.later(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(keeper.unsaved).toBe(0);
  });

  it('refused for good stay here and are not sent over and over', async () => {
    const late = new ApiProblem({ status: 422, code: 'refused', title: 'late', reasons: [] } as never);
    const { keeper, sent, type, trips } = open(() => late);
    type('a', 'one');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(1);
    expect(trips.at(-1)).toBe('refused');
    expect(keeper.unsaved).toBe(1);
  });

  it('tell that somebody else was at the report', async () => {
    const { type, others } = open((_, count) => (count === 2 ? 2 : 1));
    type('a', 'one');
    await vi.advanceTimersByTimeAsync(50);
    expect(others()).toBe(0);
    type('b', 'two');
    await vi.advanceTimersByTimeAsync(50);
    expect(others()).toBe(1);
  });
});
