import { describe, expect, it } from 'vitest';
import { getNewestCalendar } from '../calendar/calendar.ts';
import { computeDaysAfter, computeFixedDate } from '../calendar/compute-term.ts';
import { getPlainDate as day } from '../kernel/plain-date.ts';
import { checkRevisionAct, type HolderToday, type RevisionAct, type RevisionVote } from './check-revision-act.ts';
import { foldRevision, type RevisionEvent, runningTermOf } from './revision.ts';

const CALENDAR = getNewestCalendar();
const paper = (on: string) => ({ id: 'p', number: '1/2026', on: day(on) });
const opened: RevisionEvent = {
  at: '2026-02-02T05:00:00.000Z',
  kind: 'opened',
  reportingYear: 2025,
  examination: computeFixedDate('yearly-examination', 2025, CALENDAR),
};
const resolved = (outcome: 'keep' | 'withdraw'): RevisionEvent => ({
  at: '2026-04-16T05:00:00.000Z',
  kind: 'resolved',
  ...{ outcome, proposed: 'withdraw', sitting: 's', item: 'i', protocol: '3/2026', on: day('2026-04-15') },
  ...{ justification: null, paper: null },
  submission: outcome === 'withdraw' ? computeDaysAfter('withdrawal-submission', day('2026-04-15'), CALENDAR) : null,
});
const submitted: RevisionEvent = {
  at: '2026-04-20T05:00:00.000Z',
  kind: 'submitted',
  paper: paper('2026-04-20'),
  answer: computeDaysAfter('petition-or-order', day('2026-04-20'), CALENDAR),
};
const answered = (route: 'petition' | 'order'): RevisionEvent => ({
  at: '2026-04-27T05:00:00.000Z',
  kind: 'answered',
  ...{ route, paper: paper('2026-04-27'), from: route === 'order' ? day('2026-04-27') : null },
});
const fold = (...events: RevisionEvent[]) => foldRevision(events, CALENDAR);

const HOLDER: HolderToday = { isMerged: false, holdsStatus: true, founder: 'government' };
const VOTE: RevisionVote = { isSigned: true, isAdopted: true, outcome: 'withdraw', on: day('2026-04-15') };
const NOW = '2026-05-20T05:00:00.000Z';
const codes = (events: RevisionEvent[], act: RevisionAct, holder = HOLDER) =>
  checkRevisionAct(fold(...events), act, holder, NOW).map(({ code }) => code);
const resolve = (more: Partial<Extract<RevisionAct, { kind: 'resolve' }>> = {}): RevisionAct => ({
  ...{ kind: 'resolve', vote: VOTE, proposed: 'withdraw', isJustified: false },
  ...more,
});

describe('a revision', () => {
  it('goes from the Council to the authority, and its terms with it', () => {
    // 30 April 2026 is a Thursday. From the meeting of 15 April (Wed): 16, 17, 20–24, 27, 28, 29 April are ten working days.
    expect(runningTermOf(fold(opened))).toMatchObject({ name: 'examination', term: { lastDay: '2026-04-30' } });
    expect(runningTermOf(fold(opened, resolved('withdraw')))).toMatchObject({
      name: 'submission',
      term: { lastDay: '2026-04-29' },
      mustAct: 'secretary',
    });
    // From 20 April (Mon): 21–24, 27–30 April are eight; 1 May is a holiday (Fri), so 4 and 5 May.
    expect(runningTermOf(fold(opened, resolved('withdraw'), submitted))).toMatchObject({
      name: 'answer',
      term: { lastDay: '2026-05-05' },
      mustAct: 'official',
    });
    expect(fold(opened, resolved('keep')).stage).toBe('kept');
    expect(fold(opened, resolved('withdraw'), submitted, answered('order')).stage).toBe('withdrawn');
    expect(fold(opened, resolved('withdraw'), submitted, answered('petition')).stage).toBe('petitioned');
  });

  it.each<[string, RevisionEvent[], RevisionAct, string[]]>([
    ['a resolution as the finding says', [opened], resolve(), []],
    ['no vote', [opened], resolve({ vote: undefined }), ['not-voted']],
    [
      'a vote that is not signed and not adopted',
      [opened],
      resolve({ vote: { ...VOTE, isSigned: false, isAdopted: false } }),
      ['not-adopted', 'not-signed'],
    ],
    [
      'another resolution than the finding',
      [opened],
      resolve({ vote: { ...VOTE, outcome: 'keep' } }),
      ['unjustified.withdraw'],
    ],
    ['the same with a justification', [opened], resolve({ vote: { ...VOTE, outcome: 'keep' }, isJustified: true }), []],
    ['a resolution over missing data', [opened], resolve({ proposed: 'incomplete' }), ['unjustified.incomplete']],
    ['a second resolution', [opened, resolved('keep')], resolve(), ['not-in-stage.kept']],
    ['a submission before the resolution', [opened], { kind: 'submit' }, ['not-in-stage.examination']],
    ['an answer before the submission', [opened, resolved('withdraw')], { kind: 'answer' }, ['not-in-stage.to-submit']],
    [
      'a decision where an order was issued',
      [opened, resolved('withdraw'), submitted, answered('order')],
      { kind: 'decide', withdrawn: true, documentOn: day('2026-05-10'), from: day('2026-05-10') },
      ['not-in-stage.withdrawn'],
    ],
    [
      'a decision dated before its petition and without a day',
      [opened, resolved('withdraw'), submitted, answered('petition')],
      { kind: 'decide', withdrawn: true, documentOn: day('2026-04-26'), from: null },
      ['document-before-petition', 'day-missing'],
    ],
    [
      'a decision of tomorrow',
      [opened, resolved('withdraw'), submitted, answered('petition')],
      { kind: 'decide', withdrawn: false, documentOn: day('2026-05-21'), from: null },
      ['document-in-the-future'],
    ],
    ['an end while the status is held', [opened], { kind: 'end' }, ['still-held']],
  ])('%s', (_, events, act, expected) => {
    expect(codes(events, act)).toEqual(expected);
  });

  it('of an organisation that was merged or lost the status nothing is done but the end', () => {
    const gone = { ...HOLDER, isMerged: true, holdsStatus: false };
    expect(codes([opened], resolve(), gone)).toEqual(['merged', 'not-held']);
    expect(codes([opened], { kind: 'end' }, gone)).toEqual([]);
  });

  it('the route is by founder, and one without a founder waits for the register', () => {
    expect(
      codes([opened, resolved('withdraw'), submitted], { kind: 'answer' }, { ...HOLDER, founder: undefined }),
    ).toEqual(['founder-unknown']);
  });
});
