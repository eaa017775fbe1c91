// What has happened to the status of the example's organisations: holders of long standing, a revision that kept, ordered and petitioned,
// an assignment to its end, a refusal that is complained of, an application that is examined.

import { LodgeComplaint } from '#contract/appeals.ts';
import type { Proposal } from '#contract/council-agenda.ts';
import {
  AnswerSubmission,
  EnterPlanReport,
  ListRevisions,
  OpenRevisions,
  ReadRevision,
  ResolveRevision,
  SubmitWithdrawal,
} from '#contract/revision.ts';
import {
  BeginApplication,
  EnterFounderDecision,
  GiveOpinion,
  ResolveCase,
  RouteCase,
  SaveApplication,
  SubmitApplication,
} from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { EnterEarlierStatus, type StatusDocument } from '#contract/status-register.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { Cast } from './act-as.ts';
import { type ExampleDays, momentOn } from './example-days.ts';
import { holdSitting } from './hold-sitting.ts';
import { formThatConforms, formThatFails, planReportOf } from './status-figures.ts';

/** An act or several of one day; scenes of different procedures are played in the order of their days. */
export type Scene = { readonly on: PlainDate; readonly play: () => Promise<void> };

type Ground = { readonly cast: Cast; readonly days: ExampleDays };

const OFFICIAL = { role: 'official' } as const;
const SECRETARY = { role: 'secretary' } as const;

export type EarlierHolder = { readonly organisation: string; readonly from: string; readonly document: StatusDocument };

export function earlierHolders({ cast, days }: Ground, holders: readonly EarlierHolder[]): Scene[] {
  const { beginning: on } = days;
  const play = async () => {
    for (const body of holders) await cast.act(OFFICIAL, momentOn(on, 5), EnterEarlierStatus, { body });
  };
  return [{ on, play }];
}

export type Revised = { readonly organisation: string; readonly conforms: boolean; readonly proposal: Proposal };

const KEPT = {
  kk: 'Үш жылдың жарияланған нәтижелері толық емес; даму жоспары туралы есептер бойынша ұйым талаптарға сай.',
  ru: 'Опубликованные результаты трёх лет неполны; по отчётам о планах развития организация соответствует требованиям.',
};

async function reportPlans({ cast, days }: Ground, { organisation, conforms }: Revised): Promise<void> {
  const head = { role: 'head', organisation } as const;
  for (const year of [days.revised - 3, days.revised - 2, days.revised - 1]) {
    const asked = { params: { organisation }, body: { ...planReportOf(year, conforms), document: null } };
    await cast.act(head, momentOn(days.inRevised(2, 20)), EnterPlanReport, asked);
  }
}

/** S-11 to S-13. Whose founder is the Government is left with the petition; everybody else loses the status by order. */
export function yearlyRevision(ground: Ground, revised: readonly Revised[]): Scene[] {
  const { cast, days } = ground;
  const { act } = cast;
  const cases = new Map<string, string>();
  const versionOf = async (id: string, on: PlainDate) =>
    (await act(SECRETARY, momentOn(on), ReadRevision, { params: { id } })).version;
  const open = async (on: PlainDate) => {
    await act(SECRETARY, momentOn(on), OpenRevisions, { body: { reportingYear: days.revised - 1 } });
    const { revisions } = await act(SECRETARY, momentOn(on), ListRevisions);
    for (const { id, organisation } of revisions) cases.set(organisation.id, id);
  };
  const sit = async (on: PlainDate) => {
    const proposals = revised.map(({ organisation, proposal }): [string, Proposal] => [
      cases.get(organisation) ?? '',
      proposal,
    ]);
    await holdSitting(cast, on, new Map(proposals));
  };
  const resolve = async (on: PlainDate) => {
    for (const { organisation, proposal } of revised) {
      const id = cases.get(organisation) ?? '';
      const asked = { params: { id }, body: { justification: proposal === 'keep' ? KEPT : null } };
      await act(SECRETARY, momentOn(on), ResolveRevision, { ...asked, version: await versionOf(id, on) });
    }
  };
  const onWithdrawals = async (
    on: PlainDate,
    contract: typeof SubmitWithdrawal,
    actor: typeof OFFICIAL | typeof SECRETARY,
  ) => {
    for (const { organisation, proposal } of revised) {
      const id = cases.get(organisation) ?? '';
      if (proposal === 'withdraw')
        await act(actor, momentOn(on), contract, { params: { id }, version: await versionOf(id, on) });
    }
  };
  const scene = (month: number, day: number, play: (on: PlainDate) => Promise<void>): Scene => {
    const on = days.inRevised(month, day);
    return { on, play: () => play(on) };
  };
  return [
    ...revised.map((one) => scene(2, 20, () => reportPlans(ground, one))),
    ...[scene(3, 16, open), scene(4, 15, sit), scene(4, 17, resolve)],
    scene(4, 20, (on) => onWithdrawals(on, SubmitWithdrawal, SECRETARY)),
    scene(4, 28, (on) => onWithdrawals(on, AnswerSubmission, OFFICIAL)),
  ];
}

type Laid = { id: string; version: number; item: string };

async function apply({ cast }: Ground, organisation: string, on: PlainDate, form: ApplicationForm): Promise<Laid> {
  const head = { role: 'head', organisation } as const;
  const { id, version } = await cast.act(head, momentOn(on), BeginApplication, { body: { organisation } });
  const params = { id };
  const saved = await cast.act(head, momentOn(on, 40), SaveApplication, { params, body: form, version });
  const sent = await cast.act(head, momentOn(on, 45), SubmitApplication, {
    ...{ params, version: saved.version },
    body: { code: '' },
  });
  return { id, version: sent.version, item: '' };
}

type Sat = { readonly applied: number; readonly sat: number; readonly resolved: number };

/** An application until the Council's resolution; days are working days before today. `more` goes on from there. */
function resolvedApplication(
  ground: Ground,
  told: { organisation: string; proposal: 'approve' | 'refuse'; days: Sat },
  laid: Laid,
): Scene[] {
  const { cast, days } = ground;
  const { organisation, proposal } = told;
  const [applied, sat, resolved] = [told.days.applied, told.days.sat, told.days.resolved].map(days.before) as [
    PlainDate,
    PlainDate,
    PlainDate,
  ];
  const form = proposal === 'approve' ? formThatConforms(applied) : formThatFails(applied);
  return [
    { on: applied, play: async () => void Object.assign(laid, await apply(ground, organisation, applied, form)) },
    {
      on: sat,
      play: async () => {
        laid.item = (await holdSitting(cast, sat, new Map([[laid.id, proposal]]))).get(laid.id) ?? '';
      },
    },
    {
      on: resolved,
      play: async () => {
        const body = { item: laid.item, justification: proposal === 'refuse' ? REFUSED : null };
        const asked = { params: { id: laid.id }, body, version: laid.version };
        laid.version = (await cast.act(SECRETARY, momentOn(resolved), ResolveCase, asked)).version;
      },
    },
  ];
}

const REFUSED = {
  kk: 'Ғылыми қызметкерлердің үлесі де, зерттеуден түскен табыстың үлесі де талаптан төмен; үш жылда жарияланым да, дәйексөз де жоқ.',
  ru: 'Доля научных работников и доля дохода от исследований ниже требуемых; за три года нет ни публикаций, ни цитирований.',
};

/** S-4 to S-10, to its end. */
export function assignment(
  ground: Ground,
  organisation: string,
  decided: Omit<StatusDocument, 'kind' | 'on'>,
): Scene[] {
  const { cast, days } = ground;
  const laid: Laid = { id: '', version: 0, item: '' };
  const [routed, on] = [days.before(36), days.before(30)];
  const params = () => ({ id: laid.id });
  return [
    ...resolvedApplication(
      ground,
      { organisation, proposal: 'approve', days: { applied: 80, sat: 40, resolved: 38 } },
      laid,
    ),
    {
      on: routed,
      play: async () => {
        const asked = { params: params(), version: laid.version };
        laid.version = (await cast.act(OFFICIAL, momentOn(routed), RouteCase, asked)).version;
      },
    },
    {
      on,
      play: async () => {
        const body = { accepted: true, ...decided, on, from: on };
        await cast.act(OFFICIAL, momentOn(on), EnterFounderDecision, { params: params(), body, version: laid.version });
      },
    },
  ];
}

const COMPLAINT =
  'Кеңес өтінімге енгізілген екі бөлімнің қызметкерлерін есепке алмаған: олар уақытша ғылыми топтың мүшелері болып табылады. Мақұлдаудан бас тарту туралы қаулыны қайта қарауды сұраймыз.';

/** S-6, S-14: refused a while ago, and complained of within the twenty days. */
export function refusalComplainedOf(ground: Ground, organisation: string): Scene[] {
  const { cast, days } = ground;
  const laid: Laid = { id: '', version: 0, item: '' };
  const on = days.before(4);
  return [
    ...resolvedApplication(
      ground,
      { organisation, proposal: 'refuse', days: { applied: 34, sat: 12, resolved: 11 } },
      laid,
    ),
    {
      on,
      play: async () => {
        const decision = { id: laid.id, kind: 'assignment' } as const;
        const body = { organisation, decision, words: COMPLAINT, documents: [], code: '' };
        await cast.act({ role: 'head', organisation }, momentOn(on), LodgeComplaint, { body });
      },
    },
  ];
}

/** S-4.2: a member has spoken, the Council has not sat yet. */
export function applicationExamined(ground: Ground, organisation: string): Scene[] {
  const { cast, days } = ground;
  const laid: Laid = { id: '', version: 0, item: '' };
  const [applied, spoken] = [days.before(16), days.before(7)];
  return [
    {
      on: applied,
      play: async () => void Object.assign(laid, await apply(ground, organisation, applied, formThatConforms(applied))),
    },
    {
      on: spoken,
      play: async () => {
        const words = 'Кадрлық әлеует расталды; жабдықтың паспорттары өтінімге қоса берілмеген, оларды сұрату керек.';
        const asked = { params: { id: laid.id }, body: { position: 'approve', words } as const, version: laid.version };
        await cast.act({ role: 'member' }, momentOn(spoken), GiveOpinion, asked);
      },
    },
  ];
}
