// What the papers of an appeal are told, in three languages.

import type { DecisionPlace } from '#contract/appeals.ts';
import type { InThree, PaperFact } from '#contract/paper-templates.ts';
import { countVotes } from '#rules/council/count-votes.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Voted } from '#rules/status/appeal.ts';
import type { Justification } from '#rules/status/justification.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Work } from '#server/platform/work.ts';
import { formatDate } from '#wording/format-date.ts';
import { type Say, speak } from '#wording/speak.ts';
import { wordJustification } from '#wording/word-justification.ts';

export const inThree = (word: (say: Say) => string): InThree => ({
  kk: word(speak('kk')),
  ru: word(speak('ru')),
  en: word(speak('en')),
});

export const alike = (text: string): InThree => ({ kk: text, ru: text, en: text });
/** What was written in Kazakh and Russian; an English paper shows the Kazakh. */
export const ofTwo = ({ kk, ru }: { readonly kk: string; readonly ru: string }): InThree => ({ kk, ru, en: kk });

export const wordReasons = (words: Justification): InThree => inThree((say) => wordJustification(say, words));

/** The first head of the organisation, as it is called on the day. */
export async function addressTo({ db, at }: Work, organisation: string): Promise<InThree> {
  const { kk, ru, en } = (await nameOrganisations(db, [organisation], at)).get(organisation) ?? {};
  const name = { kk: kk ?? ru ?? '', ru: ru ?? kk ?? '', en: en ?? ru ?? kk ?? '' };
  return inThree((say) => say('appeals:addressee-head', { name: name[say.language] }));
}

export const toAuthority = (): InThree => inThree((say) => say('appeals:addressee-authority'));

export const wordDecision = ({ kind }: DecisionPlace, on: string | undefined): InThree =>
  inThree((say) => {
    const words = say(`appeals:decision.${kind}`);
    return on === undefined
      ? words
      : say('appeals:decision-of', { words, on: formatDate(getPlainDate(on), say.language) });
  });

export const wordCounts = (votes: Voted['votes']): InThree => {
  const counted = countVotes(votes.map(({ vote }) => vote));
  return inThree((say) => say('appeals:paper-counts', { ...counted }));
};

type Told = Pick<Voted, 'chair' | 'members' | 'present' | 'conflicts' | 'votes' | 'outcome' | 'justification'> & {
  readonly needed: number;
  readonly place: { readonly kk: string; readonly ru: string };
};

const list = (items: readonly InThree[]): PaperFact => ({ list: [...items] });

/** What the protocol says of the sitting. */
export function protocolFacts({ chair, members, present, conflicts, votes, outcome, ...told }: Told) {
  const nameOf = (account: string) => members.find((one) => one.account === account)?.name ?? '';
  return {
    place: ofTwo(told.place),
    chair: chair ? alike(chair.name) : inThree((say) => say('appeals:paper-nobody-presides')),
    present: list(present.map((one) => alike(nameOf(one)))),
    absent: list(members.filter(({ account }) => !present.includes(account)).map(({ name }) => alike(name))),
    conflicts: list(
      conflicts.map(({ name, ground, words }) =>
        inThree((say) => say('appeals:paper-conflict', { name, ground: words || say(`appeals:conflict.${ground}`) })),
      ),
    ),
    quorum: inThree((say) =>
      say('appeals:paper-quorum', { members: members.length, needed: told.needed, present: present.length }),
    ),
    votes: list(
      votes.map(({ account, vote }) =>
        inThree((say) => say('appeals:paper-vote', { name: nameOf(account), vote: say(`appeals:vote.${vote}`) })),
      ),
    ),
    outcome: inThree((say) => say(`appeals:outcome.${outcome}`)),
    justification: wordReasons(told.justification),
  } satisfies Record<string, PaperFact>;
}
