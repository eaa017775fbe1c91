import { describe, expect, it } from 'vitest';
import { getCalendar, getNewestCalendar } from '../calendar/calendar.ts';
import { computeDaysAfter, computeFixedDate } from '../calendar/compute-term.ts';
import { getPlainDate } from '../kernel/plain-date.ts';
import { answerIsLate, checkRoundAct } from './check-round-act.ts';
import { foldRound, intakeEndsAt, type RoundEvent, stageOf } from './round.ts';

const calendar = getNewestCalendar();
const date = getPlainDate;
const readings = { fixedDate: 'next-working-day', daysBefore: 'full-days' } as const;

const drafted: RoundEvent = { at: '2025-11-03T05:00:00Z', kind: 'drafted', reportingYear: 2025, readings };
const submission = computeFixedDate('submission', 2025, calendar);
const opened: RoundEvent = { at: '2025-12-01T05:00:00Z', kind: 'opened', submission };
const called: RoundEvent = { at: '2026-02-02T05:00:00Z', kind: 'council-called', on: date('2026-04-15') };
const objection = computeDaysAfter('objection', date('2026-03-02'), calendar);
const published: RoundEvent = { at: '2026-03-02T05:00:00Z', kind: 'verification-published', objection };
const considered: RoundEvent = {
  at: '2026-04-15T09:00:00Z',
  kind: 'considered',
  on: date('2026-04-15'),
  snapshot: 2,
  protocol: '3',
  publication: computeDaysAfter('results-publication', date('2026-04-15'), calendar),
};
const shown = (at: string, version: number): RoundEvent => ({ at, kind: 'results-published', version });
const moved: RoundEvent = {
  at: '2026-01-20T05:00:00Z',
  kind: 'submission-moved',
  until: date('2026-02-06'),
  decision: { number: '17', date: date('2026-01-19') },
};

const codes = (events: RoundEvent[], act: Parameters<typeof checkRoundAct>[1], at: string) =>
  checkRoundAct(foldRound(events, calendar), act, at, calendar).map(({ code }) => code);

describe('the stages of a round', () => {
  it.each([
    ['draft', [drafted], '2025-12-01T00:00:00Z'],
    ['intake', [drafted, opened], '2026-01-26T18:59:59Z'],
    // 24:00 in Astana is 19:00 UTC: the second itself is late (hazard 2).
    ['verification', [drafted, opened], '2026-01-26T19:00:00Z'],
    ['intake', [drafted, opened, moved], '2026-02-06T18:59:59.999Z'],
    ['verification', [drafted, opened, moved], '2026-02-06T19:00:00.000Z'],
    ['objections', [drafted, opened, called, published], '2026-03-10T18:59:59Z'],
    ['answers', [drafted, opened, called, published], '2026-03-30T05:00:00Z'],
    ['considered', [drafted, opened, called, published, considered], '2026-04-15T09:00:00Z'],
    [
      'published',
      [drafted, opened, called, published, considered, shown('2026-04-17T09:00:00Z', 1)],
      '2026-04-17T09:00:00Z',
    ],
  ] as const)('%s', (stage, events, at) => {
    expect(stageOf(foldRound([...events], calendar), at)).toBe(stage);
  });

  it('keeps which results were considered, and the day of their first publication beside amendments', () => {
    const all = [drafted, opened, called, published, considered];
    const round = foldRound([...all, shown('2026-04-17T09:00:00Z', 1), shown('2026-06-01T09:00:00Z', 2)], calendar);
    expect(round.considered).toEqual({ at: '2026-04-15T09:00:00Z', on: '2026-04-15', snapshot: 2, protocol: '3' });
    expect(round.publication?.lastDay).toBe('2026-04-20');
    expect(round.resultsPublishedAt).toBe('2026-04-17T09:00:00Z');
  });

  it('25 January 2026 is a Sunday: the intake ends on Monday', () => {
    expect(intakeEndsAt(foldRound([drafted, opened], calendar))).toBe('2026-01-26T19:00:00Z');
  });

  it('begins with a draft, once', () => {
    expect(() => foldRound([opened], calendar)).toThrow(RangeError);
    expect(() => foldRound([drafted, drafted], calendar)).toThrow(RangeError);
  });

  it('a term announced by an earlier calendar is met by a later one while it runs, and not when it is over', () => {
    const earlier = getCalendar('KZ/2025-12-05');
    const announced = { ...opened, submission: computeFixedDate('submission', 2025, earlier) };
    const tellWith = (announcedOn: string) => {
      const later = { ...earlier, version: 'KZ/later', announcedOn: date(announcedOn) };
      return foldRound([drafted, announced], later).submission.reckonings.map((one) => [one.calendar, one.standing]);
    };
    expect(tellWith('2026-01-10')).toEqual([
      ['KZ/2025-12-05', 'announced'],
      ['KZ/later', 'same'],
    ]);
    expect(tellWith('2026-03-01')).toEqual([['KZ/2025-12-05', 'announced']]);
  });

  it('readings change the terms of a draft', () => {
    const stays = { ...readings, fixedDate: 'stays' } as const;
    const round = foldRound([drafted, { at: drafted.at, kind: 'readings-changed', readings: stays }], calendar);
    expect(round.submission.lastDay).toBe('2026-01-25');
  });
});

describe('an act at the wrong time', () => {
  it('readings are locked once the round is open', () => {
    expect(codes([drafted], { kind: 'change-readings' }, '2025-11-20T05:00:00Z')).toEqual([]);
    expect(codes([drafted, opened], { kind: 'change-readings' }, '2025-12-20T05:00:00Z')).toEqual([
      'not-in-stage.intake',
    ]);
  });

  it('a round is not opened when its term of submission is over', () => {
    expect(codes([drafted], { kind: 'open' }, '2026-01-26T19:00:00Z')).toEqual(['submission-over']);
  });

  it('what comes late is refused by E-7, with the day that was the last', () => {
    const round = foldRound([drafted, opened], calendar);
    expect(checkRoundAct(round, { kind: 'submit' }, '2026-01-26T18:59:59Z', calendar)).toEqual([]);
    expect(checkRoundAct(round, { kind: 'submit' }, '2026-01-26T19:00:00Z', calendar)).toEqual([
      { code: 'submission-late', paragraph: 'E-7', values: { until: '2026-01-26' } },
    ]);
    expect(codes([drafted], { kind: 'submit' }, '2025-11-20T05:00:00Z')).toEqual(['not-in-stage.draft']);
  });

  it('a decision may lengthen the term and never shorten it', () => {
    const at = '2026-01-20T05:00:00Z';
    expect(codes([drafted, opened], { kind: 'move-submission', until: date('2026-02-06') }, at)).toEqual([]);
    expect(codes([drafted, opened], { kind: 'move-submission', until: date('2026-01-26') }, at)).toEqual([
      'move-shortens',
    ]);
    expect(codes([drafted, opened, moved], { kind: 'move-submission', until: date('2026-02-05') }, at)).toEqual([
      'move-shortens',
    ]);
  });
});

describe('the Council and the publication of the verification', () => {
  const open = [drafted, opened];

  it('the Council meets by 30 April, not in the past, ten full working days after publication', () => {
    const call = (on: string, at: string) => codes(open, { kind: 'call-council', on: date(on) }, at);
    expect(call('2026-04-15', '2026-02-02T05:00:00Z')).toEqual([]);
    expect(call('2026-05-04', '2026-02-02T05:00:00Z')).toEqual(['council-after-examination']);
    expect(call('2026-02-02', '2026-02-02T05:00:00Z')).toEqual(['council-in-the-past']);
    expect(call('2026-02-16', '2026-02-02T05:00:00Z')).toEqual(['council-too-soon']);
    expect(call('2026-02-17', '2026-02-02T05:00:00Z')).toEqual([]);
  });

  it('the verification is published only when a Council is called, and ten working days before it', () => {
    const publish = { kind: 'publish-verification' } as const;
    expect(codes(open, publish, '2026-02-20T05:00:00Z')).toEqual(['council-not-called']);
    expect(codes([...open, called], publish, '2026-03-02T05:00:00Z')).toEqual([]);
    const round = foldRound([...open, called], calendar);
    const [late] = checkRoundAct(round, publish, '2026-04-10T05:00:00Z', calendar);
    expect(late).toMatchObject({
      code: 'publication-late',
      paragraph: 'E-11',
      values: { council: '2026-04-15', needed: 10 },
    });
  });

  it('a meeting called after publication keeps its distance from the day of publication', () => {
    const after = [...open, called, published];
    const at = '2026-03-12T05:00:00Z';
    expect(codes(after, { kind: 'call-council', on: date('2026-03-17') }, at)).toEqual(['council-too-soon']);
    expect(codes(after, { kind: 'call-council', on: date('2026-03-18') }, at)).toEqual([]);
  });
});

describe('objections and answers', () => {
  const events = [drafted, opened, called, published];

  it('objections end with the fifth working day after publication, women’s day among them', () => {
    const round = foldRound(events, calendar);
    // 8 March 2026 is a Sunday: Monday the 9th is off.
    expect(round.objection?.lastDay).toBe('2026-03-10');
    expect(codes(events, { kind: 'object' }, '2026-03-10T18:59:59Z')).toEqual([]);
    expect(codes(events, { kind: 'object' }, '2026-03-10T19:00:00Z')).toEqual(['objection-late']);
    expect(codes([drafted, opened], { kind: 'object' }, '2026-01-10T05:00:00Z')).toEqual(['not-in-stage.intake']);
  });

  it('answers are owed also late, and said to be late', () => {
    const received = '2026-03-10T10:00:00Z';
    expect(answerIsLate(received, '2026-03-17T18:59:59Z', calendar)).toBe(false);
    expect(answerIsLate(received, '2026-03-17T19:00:00Z', calendar)).toBe(true);
    expect(codes(events, { kind: 'answer', objectionReceivedAt: received }, '2026-04-01T05:00:00Z')).toEqual([]);
  });

  it('the Council considers when the objections are over', () => {
    expect(codes(events, { kind: 'consider' }, '2026-03-10T05:00:00Z')).toEqual(['not-in-stage.objections']);
    expect(codes(events, { kind: 'consider' }, '2026-04-15T05:00:00Z')).toEqual([]);
    expect(codes(events, { kind: 'publish-results' }, '2026-04-15T05:00:00Z')).toEqual(['not-in-stage.answers']);
    const after = [...events, considered];
    expect(codes(after, { kind: 'publish-results' }, '2026-04-16T05:00:00Z')).toEqual([]);
    expect(codes(after, { kind: 'verify' }, '2026-04-16T05:00:00Z')).toEqual(['not-in-stage.considered']);
    expect(
      codes([...after, shown('2026-04-17T09:00:00Z', 1)], { kind: 'publish-results' }, '2026-06-01T05:00:00Z'),
    ).toEqual([]);
  });
});
