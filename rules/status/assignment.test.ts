// The assignment folded from its events, and each act that may not be done.

import { describe, expect, it } from 'vitest';
import { getNewestCalendar } from '../calendar/calendar.ts';
import { computeDaysAfter } from '../calendar/compute-term.ts';
import { getPlainDate } from '../kernel/plain-date.ts';
import { type AssignmentEvent, foldAssignment, isClosed } from './assignment.ts';
import {
  type ApplicantToday,
  type AssignmentAct,
  checkAssignmentAct,
  needsJustification,
  type VoteOnCase,
} from './check-assignment-act.ts';

const calendar = getNewestCalendar();
const LAID = '2026-03-02T05:00:00.000Z';
const NOW = '2026-05-04T05:00:00.000Z';
const examination = computeDaysAfter('application-examination', getPlainDate('2026-03-02'), calendar);

const begun: AssignmentEvent = { at: LAID, kind: 'begun' };
const submitted: AssignmentEvent = { at: LAID, kind: 'submitted', number: 1, category: 'clinical', examination };
const resolved = (outcome: 'approve' | 'refuse'): AssignmentEvent => ({
  ...{ at: NOW, kind: 'resolved', outcome, proposed: 'approve', sitting: 's', item: 'i', protocol: '1/2026' },
  ...{ on: getPlainDate('2026-05-04'), justification: null },
});
const paper = { id: 'p', number: '1/2026', on: getPlainDate('2026-05-04') };
const routed: AssignmentEvent = { at: NOW, kind: 'routed', route: 'akimat', paper };
const fold = (...events: AssignmentEvent[]) => foldAssignment([begun, ...events], calendar);

const applicant: ApplicantToday = { isMerged: false, holdsStatus: false, category: 'clinical', founder: 'akimat' };
const vote: VoteOnCase = { isSigned: true, isAdopted: true, outcome: 'approve', on: getPlainDate('2026-05-04') };
const resolve = (more: object = {}): AssignmentAct => ({
  ...{ kind: 'resolve', applicant, vote, proposed: 'approve', isJustified: false },
  ...more,
});
const codes = (events: AssignmentEvent[], act: AssignmentAct, at = NOW) =>
  checkAssignmentAct(fold(...events), act, at).map(({ code }) => code);

describe('an assignment', () => {
  it('goes from the draft to the status, and a completed application moves no term', () => {
    expect(fold().stage).toBe('draft');
    const late = computeDaysAfter('application-examination', getPlainDate('2026-04-01'), calendar);
    const again: AssignmentEvent = { ...submitted, at: NOW, number: 2, examination: late } as AssignmentEvent;
    const twice = fold(submitted, again);
    expect([twice.submissions, twice.examination?.lastDay]).toEqual([2, examination.lastDay]);
    expect(fold(submitted, resolved('approve')).stage).toBe('approved');
    expect(fold(submitted, resolved('approve'), routed).stage).toBe('routed');
    expect(isClosed(fold(submitted, resolved('refuse')))).toBe(true);
  });

  it('that was refused goes to the route of approval once the appeal is upheld', () => {
    const document = { number: '7', on: getPlainDate('2026-06-01'), issuer: 'Апелляциялық комиссия' };
    const upheld: AssignmentEvent = { at: NOW, kind: 'appeal-upheld', appeal: 'a', document };
    expect(fold(submitted, resolved('refuse'), upheld).stage).toBe('approved');
  });

  it('begins with its application', () => expect(() => foldAssignment([submitted], calendar)).toThrow(RangeError));
});

describe('an act', () => {
  it('has its stage', () => {
    expect(codes([], { kind: 'give-opinion' })).toEqual(['not-in-stage.draft']);
    expect(codes([submitted, resolved('approve')], { kind: 'withdraw' })).toEqual(['not-in-stage.approved']);
    expect(codes([submitted], { kind: 'edit' })).toEqual([]);
  });

  it('lays no application of one that holds the status, goes on under another, or has no category', () => {
    const of = (more: Partial<ApplicantToday>) => codes([], { kind: 'submit', applicant: { ...applicant, ...more } });
    expect(of({})).toEqual([]);
    expect(of({ holdsStatus: true })).toEqual(['already-held']);
    expect(of({ isMerged: true, holdsStatus: true })).toEqual(['merged', 'already-held']);
    expect(of({ category: undefined })).toEqual(['category-unknown']);
  });

  it('resolves by an adopted vote of a signed protocol that came after the application', () => {
    expect(codes([submitted], resolve())).toEqual([]);
    expect(codes([submitted], resolve({ vote: undefined }))).toEqual(['not-voted']);
    const poor = { ...vote, isSigned: false, isAdopted: false, on: getPlainDate('2026-03-01') };
    expect(codes([submitted], resolve({ vote: poor }))).toEqual([
      'not-adopted',
      'protocol-unsigned',
      'voted-before-application',
    ]);
  });

  it('says that the organisation is another than it was', () => {
    const changed = { ...applicant, category: 'non_clinical' };
    expect(codes([submitted], resolve({ applicant: changed }))).toEqual(['category-changed']);
    expect(codes([submitted], resolve({ applicant: { ...applicant, isMerged: true } }))).toEqual(['merged']);
    expect(codes([submitted, resolved('approve')], { kind: 'route', applicant: changed })).toEqual([
      'category-changed',
    ]);
  });

  it.each([
    ['approve', 'approve', false],
    ['approve', 'refuse', true],
    ['approve', 'council-decides', true],
    ['approve', 'incomplete', true],
    ['refuse', 'refuse', true],
    ['refuse', 'council-decides', true],
  ] as const)('that comes to %s where the finding says %s: justified %s', (outcome, proposed, needed) => {
    expect(needsJustification(outcome, proposed)).toBe(needed);
    const act = resolve({ vote: { ...vote, outcome }, proposed });
    expect(codes([submitted], act).length).toBe(needed ? 1 : 0);
    expect(codes([submitted], resolve({ vote: { ...vote, outcome }, proposed, isJustified: true }))).toEqual([]);
  });

  it('enters no decision of a founder that is back-dated or in the future', () => {
    const of = (documentOn: string, from: string | null, more: object = {}) =>
      codes([submitted, resolved('approve'), routed], {
        ...{ kind: 'decide', applicant, accepted: true, documentOn: getPlainDate(documentOn) },
        from: from === null ? null : getPlainDate(from),
        ...more,
      });
    expect(of('2026-05-04', '2026-05-04')).toEqual([]);
    expect(of('2026-05-03', '2026-05-04')).toEqual(['document-before-paper']);
    expect(of('2026-05-05', '2026-05-05')).toEqual(['document-in-the-future', 'from-in-the-future']);
    expect(of('2026-05-04', '2026-05-03')).toEqual(['from-before-document']);
    expect(of('2026-05-04', null)).toEqual(['from-missing']);
    expect(of('2026-05-04', null, { accepted: false })).toEqual([]);
  });
});
