// A complaint of each organisation, and how the doors of the appeals are asked for it.

import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { type Asked, type House, PERSON } from './open-house.ts';

export const appealOf = (organisation: string): string => organisation.replace('0000-4000', '0016-4000');

/** About a decision that there is not. */
export async function layAppeal({ database: { owner } }: House, organisation: string): Promise<void> {
  const id = appealOf(organisation);
  await owner.query(
    `insert into appeal (id, organisation, decision_kind, decision_id, words, lodged_at, lodged_by, admitted)
      values ($1, $2, 'assignment', $2, 'words', $3, $4, true)`,
    [id, organisation, SOME_DAY, PERSON],
  );
  const paper = { id: PERSON, number: '1/2027', on: '2027-01-25' };
  await owner.query('insert into appeal_event (appeal, number, at, account, event) values ($1, 1, $2, $3, $4)', [
    ...[id, SOME_DAY, PERSON],
    JSON.stringify({ kind: 'lodged', decision: null, faults: [], paper }),
  ]);
}

type Walk = { readonly ask: (organisation: string) => Asked };

export const APPEAL_WALKS: Readonly<Record<string, Walk>> = {
  'read-appeal': { ask: (organisation) => ({ url: `/api/appeals/${appealOf(organisation)}` }) },
  'read-appealable': {
    ask: (organisation) => ({ url: `/api/organisations/${organisation}/appealable/assignment/${PERSON}` }),
  },
  // There is no such document: an open door says so before it asks for the code.
  'lodge-complaint': {
    ask: (organisation) => ({
      url: '/api/appeals',
      payload: {
        organisation,
        decision: { kind: 'assignment', id: PERSON },
        words: 'words',
        documents: [PERSON],
        code: '',
      },
    }),
  },
};
