import { describe, expect, it } from 'vitest';
import { getNewestCalendar } from '../calendar/calendar.ts';
import { computeDaysAfter } from '../calendar/compute-term.ts';
import type { Vote } from '../council/count-votes.ts';
import { appealReadingOn } from '../editions/appeal-readings.ts';
import { getPlainDate } from '../kernel/plain-date.ts';
import { type Appeal, type AppealEvent, foldAppeal, type Voted } from './appeal.ts';
import { type AppealBallot, checkAppealAct, checkComplaint, outcomeOfAppeal } from './check-appeal-act.ts';

// Received on Tuesday 3 November 2026: working days 4 Nov to 1 Dec are twenty (no holiday among them).
const term = computeDaysAfter('complaint', getPlainDate('2026-11-03'), getNewestCalendar());
const decision = { organisation: 'a', outcome: 'refused', term };
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('a complaint (S-14)', () => {
  it('has twenty working days after the day on which the decision was received', () => {
    expect(term.lastDay).toBe('2026-12-01');
    // 24:00 in Astana is 19:00 UTC.
    const check = (at: string) => codes(checkComplaint({ organisation: 'a', decision, at }));
    expect(check('2026-12-01T18:59:59.999Z')).toEqual([]);
    expect(check('2026-12-01T19:00:00.000Z')).toEqual(['late']);
  });

  it('is examined only of the organisation’s own decision, and only against a refusal or a withdrawal', () => {
    const at = '2026-11-10T05:00:00.000Z';
    expect(codes(checkComplaint({ organisation: 'b', decision, at }))).toEqual(['stranger']);
    expect(codes(checkComplaint({ organisation: 'a', decision: undefined, at }))).toEqual(['stranger']);
    const late = '2027-01-10T05:00:00.000Z';
    const approved = { ...decision, outcome: 'approved' };
    expect(codes(checkComplaint({ organisation: 'a', decision: approved, at: late }))).toEqual([
      'not-appealable',
      'late',
    ]);
  });
});

const VOTE_OF: Readonly<Record<string, Vote>> = { '+': 'for', '-': 'against' };
const votesOf = (told: string) =>
  [...told].map((sign, at) => ({
    account: String(at),
    vote: VOTE_OF[sign] ?? 'abstained',
  }));

describe('a vote (S-17)', () => {
  it.each([
    ['++-', '0', 'satisfied'],
    ['+--', '0', 'refused'],
    ['++--', '0', 'satisfied-by-chair'],
    ['--++', '0', 'refused-by-chair'],
    ['+-', null, 'undecided'],
    // Whoever presides abstained.
    ['0+-', '0', 'undecided'],
    ['000', '0', 'undecided'],
    ['+00', '1', 'satisfied'],
    ['-00', null, 'refused'],
  ] as const)('%s with the chair %s is %s', (votes, chair, outcome) => {
    expect(outcomeOfAppeal({ votes: votesOf(votes), chair })).toBe(outcome);
  });
});

const LATE = { code: 'late', paragraph: 'S-14', values: {} } as const;
const paper = { id: 'p', number: '1/2026', on: getPlainDate('2026-11-10') };
const at = '2026-11-20T05:00:00.000Z';
const place = { kk: 'Астана', ru: 'Астана' };
const lodged: AppealEvent = { kind: 'lodged', at, decision: null, faults: [], paper };
const called: AppealEvent = { kind: 'called', at, on: getPlainDate('2026-11-20'), place };
const votedWith = (outcome: Voted['outcome']): AppealEvent => ({
  ...{ kind: 'voted', at, outcome, chair: undefined, members: [], present: [], conflicts: [], votes: [] },
  ...{ justification: place, protocol: paper, letter: undefined },
});
const stage = (...events: AppealEvent[]): Appeal['stage'] => foldAppeal(events).stage;

describe('an appeal', () => {
  it('goes from the complaint over the vote to what the authority does', () => {
    expect(stage({ ...lodged, faults: [LATE] })).toBe('not-admitted');
    expect(stage(lodged)).toBe('lodged');
    expect(stage(lodged, called)).toBe('called');
    expect(stage(lodged, called, votedWith('refused-by-chair'))).toBe('refused');
    expect(stage(lodged, called, votedWith('undecided'))).toBe('lodged');
    const document = { number: '5', on: getPlainDate('2026-11-20'), issuer: 'x' };
    const followed: AppealEvent = { kind: 'followed', at, accepted: true, document, words: place };
    expect(stage(lodged, called, votedWith('undecided'), called, votedWith('satisfied'))).toBe('recommended');
    expect(stage(lodged, called, votedWith('satisfied'), followed)).toBe('upheld');
    expect(stage(lodged, called, votedWith('satisfied'), { ...followed, accepted: false })).toBe('overruled');
    expect(() => foldAppeal([called])).toThrow(RangeError);
    expect(() => foldAppeal([lodged, lodged])).toThrow(RangeError);
  });

  const ballot: AppealBallot = {
    members: ['0', '1', '2', '3', '4'],
    present: ['0', '1', '2'],
    conflicted: [],
    chair: '0',
    votes: votesOf('++-'),
    reading: appealReadingOn(getPlainDate('2026-11-20')),
  };
  const check = (more: Partial<AppealBallot>, moment = at) =>
    codes(checkAppealAct(foldAppeal([lodged, called]), { kind: 'vote', ballot: { ...ballot, ...more } }, moment));

  it('is voted on from the day of the sitting, with a quorum, by those who are there and have no conflict', () => {
    expect(check({})).toEqual([]);
    expect(check({}, '2026-11-19T05:00:00.000Z')).toEqual(['before-the-sitting']);
    expect(check({ present: ['0', '1'], votes: votesOf('++') })).toEqual(['no-quorum']);
    expect(check({ conflicted: ['2'] })).toEqual(['voter-in-conflict']);
    // Who has a conflict counts for the quorum and has no vote.
    expect(check({ conflicted: ['2'], votes: votesOf('++') })).toEqual([]);
    expect(check({ votes: votesOf('++') })).toEqual(['vote-missing']);
    expect(check({ chair: '4' })).toEqual(['chair-absent']);
    expect(check({ present: ['0', '1', '9'], votes: votesOf('++') })).toEqual(['not-a-member', 'vote-missing']);
    expect(check({ conflicted: ['0', '1', '2'], votes: [] })).toEqual(['nobody-may-vote']);
  });

  it('lets nothing be done at a stage where it has no place, and no paper be dated back or ahead', () => {
    const of = (events: AppealEvent[], act: Parameters<typeof checkAppealAct>[1]) =>
      codes(checkAppealAct(foldAppeal(events), act, at));
    const call = { kind: 'call', on: getPlainDate('2026-11-19') } as const;
    expect(of([lodged], call)).toEqual(['day-in-the-past']);
    expect(of([{ ...lodged, faults: [LATE] }], call)).toEqual(['stage.not-admitted']);
    expect(of([lodged], { kind: 'vote', ballot })).toEqual(['stage.lodged']);
    const done = [lodged, called, votedWith('satisfied')];
    const follow = (on: string) => of(done, { kind: 'follow', documentOn: getPlainDate(on) });
    expect(follow('2026-11-20')).toEqual([]);
    expect(follow('2026-11-19')).toEqual(['document-before-decision']);
    expect(follow('2026-11-21')).toEqual(['document-in-the-future']);
    const declared: AppealEvent = { kind: 'interest-declared', at, account: '1', words: 'x' };
    expect(of([lodged, declared], { kind: 'declare-interest', account: '1' })).toEqual(['declared-already']);
  });
});
