// A sitting of the example's Council, from its convening to the second signature of its protocol.

import {
  CloseSitting,
  ConveneSitting,
  DrawUpProtocol,
  OpenSitting,
  ReadProtocolStatement,
  ReadSitting,
  SetAttendance,
  SignProtocol,
} from '#contract/council.ts';
import { type Proposal, RecordVote, SetAgenda } from '#contract/council-agenda.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Cast } from './act-as.ts';
import { momentOn } from './example-days.ts';

const SECRETARY = { role: 'secretary' } as const;
const MEMBER = { role: 'member' } as const;
const PLACE = { kk: 'Астана, Министрліктің мәжіліс залы', ru: 'Астана, зал заседаний Министерства' };

const RESOLVED: Readonly<Record<Proposal, { readonly kk: string; readonly ru: string }>> = {
  approve: {
    kk: 'Ғылыми ұйым мәртебесін беру мақұлдансын.',
    ru: 'Одобрить присвоение статуса научной организации.',
  },
  refuse: {
    kk: 'Ғылыми ұйым мәртебесін беруді мақұлдаудан бас тартылсын.',
    ru: 'Отказать в одобрении присвоения статуса научной организации.',
  },
  keep: { kk: 'Ғылыми ұйым мәртебесі сақталсын.', ru: 'Сохранить статус научной организации.' },
  withdraw: {
    kk: 'Ғылыми ұйым мәртебесінен айыру туралы ұсыныс енгізілсін.',
    ru: 'Внести представление о лишении статуса научной организации.',
  },
};

async function setAgenda({ act }: Cast, id: string, at: Moment, proposals: ReadonlyMap<string, Proposal>) {
  const read = () => act(SECRETARY, at, ReadSitting, { params: { id } });
  const { matters, version } = await read();
  const items = matters.flatMap(({ id: matter, kind, title }) => {
    const proposal = proposals.get(matter);
    return proposal ? [{ id: null, kind, title, snapshot: null, matter, proposal, ballot: 'open' as const }] : [];
  });
  await act(SECRETARY, at, SetAgenda, { params: { id }, body: { items }, version });
  return read();
}

async function sign({ act }: Cast, id: string, at: Moment, version: number): Promise<void> {
  const params = { id };
  let last = version;
  for (const actor of [MEMBER, SECRETARY]) {
    const query = { language: 'kk' } as const;
    const { hash } = await act(actor, at, ReadProtocolStatement, { params, query });
    const body = { ...query, hash, code: '' };
    last = (await act(actor, at, SignProtocol, { params, body, version: last })).version;
  }
}

/** On these cases; the one member of the example presides and votes for what is put. Answers the item of each case. */
export async function holdSitting(
  cast: Cast,
  on: PlainDate,
  proposals: ReadonlyMap<string, Proposal>,
): Promise<ReadonlyMap<string, string>> {
  const { act, accountOf } = cast;
  const account = accountOf('member');
  const called = { on, hour: '11:00', place: PLACE, chair: account, round: null };
  const { id } = await act(SECRETARY, momentOn(on), ConveneSitting, { body: called });
  const params = { id };
  const { items, version } = await setAgenda(cast, id, momentOn(on, 10), proposals);
  let last = (await act(SECRETARY, momentOn(on, 60), OpenSitting, { params, version })).version;
  const present = [{ account, presence: 'in-person' as const }];
  last = (await act(SECRETARY, momentOn(on, 62), SetAttendance, { params, body: { present }, version: last })).version;
  for (const { id: item, proposal } of items) {
    const votes = { ballot: 'open' as const, of: [{ account, vote: 'for' as const }] };
    const body = { votes, resolution: RESOLVED[proposal ?? 'keep'] };
    last = (await act(SECRETARY, momentOn(on, 80), RecordVote, { params: { id, item }, body, version: last })).version;
  }
  last = (await act(SECRETARY, momentOn(on, 120), CloseSitting, { params, version: last })).version;
  last = (await act(SECRETARY, momentOn(on, 180), DrawUpProtocol, { params, version: last })).version;
  await sign(cast, id, momentOn(on, 200), last);
  return new Map(items.flatMap(({ id: item, matter }) => (matter ? [[matter.id, item]] : [])));
}
