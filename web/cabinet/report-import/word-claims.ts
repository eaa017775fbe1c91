// How claims of a shared work are said: facts in words, claimants by their names.

import type { RoundWhole } from '#contract/rounds.ts';
import type { SharedWork } from '#contract/shared-works.ts';
import type { Say } from '#wording/speak.ts';

export type Claim = SharedWork['claims'][number];
export type ShownProps = { readonly work: SharedWork; readonly round: RoundWhole };

export function wordFact(say: Say, fact: keyof Claim['facts'], text: string): string {
  if (text === '') return say('intake:nothing');
  if (fact === 'kind') return say(`law:work.${text}`);
  if (fact === 'corresponding') return say(`law:answer.${text === 'yes' ? 'yes' : 'no'}`);
  return text;
}

export const nameIn = (say: Say, round: RoundWhole, organisation: string): string =>
  round.participants.find((one) => one.organisation === organisation)?.names[say.language] ?? organisation;
