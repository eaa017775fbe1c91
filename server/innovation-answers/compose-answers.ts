// Counted answers with the names that they speak of.

import type { AnswerScope } from '#contract/innovation-answers.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Content } from '#rules/innovation/content.ts';
import { isExampleIn } from '#server/organisations/index.ts';
import type { Work } from '#server/platform/work.ts';
import { formatDate } from '#wording/format-date.ts';
import type { AnswerNames, AnswerWords } from '#wording/innovation/answer-names.ts';
import { composeContent } from '#wording/innovation/compose-content.ts';
import { MATRIX_LINES } from '#wording/innovation/compose-transfers.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { Counted } from './kept-answers.ts';
import { namesOfLists, namesOfOrganisations, namesOfTechnologies } from './views.ts';

export type Group = { readonly scope: Exclude<AnswerScope, 'all'>; readonly of: string } | { readonly scope: 'all' };

type Asked = { readonly group: Group; readonly language: Language };

async function nameAll(work: Work, { answers, matrix }: Counted, { group, language }: Asked): Promise<AnswerNames> {
  const { db, at } = work;
  const say = speak(language);
  const isOrganisation = group.scope === 'holding' || group.scope === 'organisation';
  const ids = [...answers.each.map(({ organisation }) => organisation), ...(isOrganisation ? [group.of] : [])];
  const organisations = await namesOfOrganisations(db, [...new Set(ids)], at, language);
  const technologies = matrix.map(({ technology }) => technology);
  const nameOfGroup = () => {
    if (group.scope === 'all') return say('answers:group.all');
    return group.scope === 'region' ? say(`law:region.${group.of}`) : (organisations[group.of] ?? group.of);
  };
  return {
    group: nameOfGroup(),
    organisations,
    technologies: await namesOfTechnologies(db, technologies, language),
    ...(await namesOfLists(db, language)),
  };
}

/** How the registers are filtered to the group; they have no filter for the region of an organisation. */
function scopeOf(group: Group): AnswerWords['scope'] {
  if (group.scope === 'all') return {};
  return group.scope === 'region' ? null : { [group.scope]: group.of };
}

export async function planOf(work: Work, counted: Counted, asked: Asked) {
  const say = speak(asked.language);
  const names = await nameAll(work, counted, asked);
  const on = dayInAstana(work.at);
  const words: AnswerWords = {
    say,
    names,
    span: counted.answers.span,
    scope: scopeOf(asked.group),
    source: say('answers:source', { date: formatDate(on, asked.language) }),
  };
  return { names, words, on };
}

export async function writeContent(work: Work, { answers, matrix }: Counted, asked: Asked): Promise<Content> {
  const shown = { answers, matrix: matrix.slice(0, MATRIX_LINES) };
  const { words, on } = await planOf(work, shown, asked);
  const { say, names, scope } = words;
  return composeContent(answers, shown.matrix, {
    ...{ say, names, scope, on },
    example: await isExampleIn(work.db),
    organisations: answers.each.length,
  });
}
