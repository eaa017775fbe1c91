// The lists of a year: a score, and a category in which it is ranked.

import type { Published } from '#contract/publication.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { CATEGORIES, type Category } from '#rules/evidence/tables.ts';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { ChoiceLinks } from '#web/kit/published/choice-links.tsx';
import { rankingAddress } from '#web/kit/published/published-addresses.ts';
import { findScoreName, SCORE_NAMES, type ScoreName, scoreIdOf } from '#web/kit/published/published-numbers.ts';
import type { List } from './ranked-rows.ts';

function categoriesOf({ edition }: Published, score: ScoreName): readonly Category[] {
  const ranked = getEdition(edition).scores.find(({ id }) => id === scoreIdOf(score))?.ranked ?? [];
  return CATEGORIES.filter((one) => ranked.some(({ category }) => category === one));
}

/** The list that the address names, or the nearest that there is. */
export function listOf(published: Published, params: URLSearchParams): List {
  const score = findScoreName(params.get('score')) ?? 'sa';
  const categories = categoriesOf(published, score);
  const category = categories.find((one) => one === params.get('category')) ?? categories[0] ?? 'clinical';
  return { score, category };
}

type ChoiceProps = { readonly published: Published; readonly list: List; readonly version: string | undefined };

export function ListChoice({ published, list, version }: ChoiceProps) {
  const say = useSay();
  const of = { year: published.reportingYear, version };
  const href = (score: ScoreName, category: Category) => inLanguage(rankingAddress(of, score, category), say.language);
  const categoryFor = (score: ScoreName) => {
    const all = categoriesOf(published, score);
    return all.includes(list.category) ? list.category : (all[0] ?? list.category);
  };
  return (
    <>
      <ChoiceLinks
        label={say('portal:ranking.scores')}
        chosen={list.score}
        choices={SCORE_NAMES.map((id) => ({
          id,
          label: say(`law:score.${scoreIdOf(id)}`),
          href: href(id, categoryFor(id)),
        }))}
      />
      <ChoiceLinks
        label={say('portal:ranking.categories')}
        chosen={list.category}
        choices={categoriesOf(published, list.score).map((id) => ({
          id,
          label: say(`law:category.${id}`),
          href: href(list.score, id),
        }))}
      />
    </>
  );
}
