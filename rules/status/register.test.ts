import { describe, expect, it } from 'vitest';
import { getPlainDate as day } from '../kernel/plain-date.ts';
import { checkStatusAct, type NewStatusAct, type StatusAct, statusOnDay } from './register.ts';

const assigned: StatusAct = { act: 'assigned', from: day('2020-03-02') };
const withdrawn: StatusAct = { act: 'withdrawn', from: day('2024-06-03') };
const cancelled: StatusAct = { act: 'withdrawal-cancelled', from: day('2024-09-02') };
const next = (act: StatusAct, more: Partial<NewStatusAct> = {}): NewStatusAct => ({
  ...act,
  documentOn: act.from,
  today: day('2026-11-23'),
  isMerged: false,
  ...more,
});
const codes = (acts: readonly StatusAct[], one: NewStatusAct) => checkStatusAct(acts, one).map(({ code }) => code);

describe('the register of the status', () => {
  it('knows the state on any day, the day of the act included', () => {
    const acts = [assigned, withdrawn, cancelled];
    expect(statusOnDay(acts, day('2020-03-01'))).toBe('not-held');
    expect(statusOnDay(acts, day('2020-03-02'))).toBe('held');
    expect(statusOnDay(acts, day('2024-06-02'))).toBe('held');
    expect(statusOnDay(acts, day('2024-06-03'))).toBe('not-held');
    expect(statusOnDay(acts, day('2024-09-02'))).toBe('held');
  });

  it.each<[string, readonly StatusAct[], NewStatusAct, string[]]>([
    ['a first assignment', [], next(assigned), []],
    ['a status twice', [assigned], next({ act: 'assigned', from: day('2021-01-04') }), ['already-held']],
    ['a withdrawal', [assigned], next(withdrawn), []],
    ['a withdrawal of a status not held', [], next(withdrawn), ['not-held']],
    ['a withdrawal twice', [assigned, withdrawn], next({ ...withdrawn, from: day('2025-01-06') }), ['not-held']],
    ['an assignment anew', [assigned, withdrawn], next({ act: 'assigned', from: day('2025-02-03') }), []],
    ['a cancelled withdrawal', [assigned, withdrawn], next(cancelled), []],
    ['nothing to cancel', [assigned], next(cancelled), ['not-withdrawn']],
    [
      'back-dated before the last act',
      [assigned],
      next({ ...withdrawn, from: day('2019-12-31') }),
      ['before-last-act'],
    ],
    [
      'a day in the future',
      [],
      next({ ...assigned, from: day('2026-11-24') }, { documentOn: day('2026-11-20') }),
      ['in-the-future'],
    ],
    ['a day before its paper', [], next(assigned, { documentOn: day('2020-03-03') }), ['before-document']],
    ['a merged organisation', [], next(assigned, { isMerged: true }), ['merged']],
    ['a merged organisation loses it', [assigned], next(withdrawn, { isMerged: true }), []],
  ])('%s', (_, acts, one, expected) => {
    expect(codes(acts, one)).toEqual(expected);
  });

  it('says everything at once, each with its paragraph', () => {
    const found = checkStatusAct(
      [assigned],
      next({ act: 'assigned', from: day('2027-01-04') }, { documentOn: day('2027-02-01') }),
    );
    expect(found.map(({ code }) => code)).toEqual([
      'already-held',
      'in-the-future',
      'document-in-the-future',
      'before-document',
    ]);
    expect(new Set(found.map(({ paragraph }) => paragraph))).toEqual(new Set(['S-10']));
  });
});
