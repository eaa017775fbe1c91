// What a dossier found, one sentence each, as it goes into papers; in three languages.

import type { Dossier } from '#contract/revision.ts';
import { type Say, speak } from '#wording/speak.ts';

type InThree = { readonly kk: string; readonly ru: string; readonly en: string };

export const inThree = (word: (say: Say) => string): InThree => ({
  kk: word(speak('kk')),
  ru: word(speak('ru')),
  en: word(speak('en')),
});

const isCounted = ({ outcome }: Dossier['dynamics']['indicators'][number]) =>
  outcome === 'falling' || outcome === 'no-activity';

const wordIndicators = ({ dynamics, years }: Dossier): InThree[] =>
  dynamics.indicators.filter(isCounted).map(({ indicator, outcome }) =>
    inThree((say) =>
      say(`revision:ground.${outcome}`, {
        indicator,
        name: say(`law:indicator.${indicator}`),
        years: `${years[0]}–${years.at(-1)}`,
      }),
    ),
  );

/** Each finding of S-12, whether it is a ground or none, and what is missing. */
export function wordFindings(dossier: Dossier): InThree[] {
  const { dynamics, conformity } = dossier;
  const { counted, threshold } = dynamics;
  const missing = [...dynamics.missing, ...conformity.missing];
  return [
    inThree((say) => say(`revision:found.dynamics-${dynamics.outcome}`, { count: counted, threshold })),
    ...wordIndicators(dossier),
    inThree((say) => say(`revision:found.conformity-${conformity.outcome}`)),
    ...conformity.unmet.map((one) => inThree((say) => say(`revision:ground.unmet-${one}`))),
    ...(missing.length > 0
      ? [inThree((say) => say('revision:found.missing', { years: [...new Set(missing)].sort().join(', ') }))]
      : []),
  ];
}

export const wordYears = ({ years }: Dossier): InThree => inThree(() => `${years[0]}–${years.at(-1)}`);
