// The law as a printed table, made from the same model that scores: every figure with its paragraph and the day from which
// it holds, every formula, and every silence and slip with the readings that may be chosen.

import {
  type Coefficient,
  type Component,
  type Edition,
  type Figure,
  getById,
  type Interpretation,
  type Lead,
  type Option,
} from '#rules/editions/edition.ts';
import type { Paragraph } from '#rules/kernel/paragraph.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { indicatorFormula, scoreFormula } from './formula-text.ts';
import type { LegalRow } from './legal-row.ts';
import { printLegalRows } from './print-legal-rows.ts';
import type { Say } from './speak.ts';

type Of = Pick<LegalRow, 'section' | 'id'>;
type Writer = {
  readonly name: (says: string, paragraph: Paragraph) => LegalRow;
  readonly say: (says: string, paragraph: Paragraph) => LegalRow;
  readonly figure: (says: string, figure: Figure) => LegalRow;
};

function writerOf(say: Say, of: Of): Writer {
  const row = (names: boolean, says: string, paragraph: Paragraph): LegalRow => ({
    ...of,
    names,
    says,
    value: undefined,
    paragraph,
    from: undefined,
  });
  return {
    name: (says, paragraph) => row(true, says, paragraph),
    say: (says, paragraph) => row(false, says, paragraph),
    figure: (says, { value, paragraph, from }) => ({
      ...row(false, says, paragraph),
      value: formatNumber(value, say.language),
      from,
    }),
  };
}

function scoreRows(say: Say, { scores }: Edition): LegalRow[] {
  return scores.flatMap((score) => {
    const symbol = say(`law:score.${score.id}.symbol`);
    const write = writerOf(say, { section: 'scores', id: symbol });
    return [
      write.name(say(`law:score.${score.id}.long`), score.paragraph),
      write.say(scoreFormula({ ...score, symbol }), score.paragraph),
      ...score.ranked.map(({ category, paragraph, where }) => {
        const named = say(`law:category.${category}`);
        return where === undefined
          ? write.say(say('law:legal.ranked', { category: named }), paragraph)
          : write.say(
              say('law:legal.ranked-where', { category: named, where: say(`law:ranked-where.${where}`) }),
              paragraph,
            );
      }),
    ];
  });
}

function divisorRows(say: Say, { divisors }: Edition): LegalRow[] {
  return divisors.map(({ id, symbol, paragraph }) =>
    writerOf(say, { section: 'divisors', id: symbol }).name(say(`law:divisor.${id}`), paragraph),
  );
}

function indicatorRows(say: Say, edition: Edition): LegalRow[] {
  return edition.indicators.flatMap((indicator) => {
    const write = writerOf(say, { section: 'indicators', id: `I${indicator.id}` });
    const { symbol } = getById(edition.divisors, indicator.by);
    return [
      write.name(say(`law:indicator.${indicator.id}`), indicator.paragraph),
      write.say(indicatorFormula(say, { ...indicator, symbol }), indicator.paragraph),
    ];
  });
}

function conditionRows(
  say: Say,
  { table, requires, inReportingYear, window, paragraph }: Component,
  write: Writer,
): LegalRow[] {
  const nameOf = (column: string) => say(`law:column.${table}.${column}`);
  return [
    ...(requires ?? []).map((one) => write.say(say(`law:legal.requires.${one.column}`), one.paragraph)),
    ...(inReportingYear
      ? [
          write.say(
            say('law:legal.in-reporting-year', { column: nameOf(inReportingYear.column) }),
            inReportingYear.paragraph,
          ),
        ]
      : []),
    ...(window
      ? [
          write.say(
            say('law:legal.window', { column: nameOf(window.column), interpretation: window.interpretation }),
            paragraph,
          ),
        ]
      : []),
  ];
}

function componentRows(say: Say, component: Component): LegalRow[] {
  const { id, paragraph, rate, per, coefficients } = component;
  const write = writerOf(say, { section: 'components', id });
  const amount = per ? { per: formatNumber(per.value, say.language) } : {};
  return [
    write.name(say(`law:component.${id}`), paragraph),
    write.figure(say('law:legal.rate', { unit: say(`law:unit.${id}`, amount) }), rate),
    ...(per ? [write.figure(say('law:legal.per'), per)] : []),
    ...(coefficients.length > 0
      ? [write.say(say('law:legal.times', { coefficients: coefficients.join(' × ') }), paragraph)]
      : []),
    ...conditionRows(say, component, write),
  ];
}

function leadRows(say: Say, { kinds, first, corresponding }: Lead, write: Writer): LegalRow[] {
  const works = { kinds: kinds.map((kind) => say(`law:work.${kind}`)).join(', ') };
  const rows = [write.figure(say('law:legal.lead-first', works), first)];
  return corresponding ? [...rows, write.say(say('law:legal.lead-corresponding', works), first.paragraph)] : rows;
}

function coefficientRows(say: Say, coefficient: Coefficient): LegalRow[] {
  const { id, paragraph, reads, classes, leads, silent, interpretation } = coefficient;
  const write = writerOf(say, { section: 'coefficients', id });
  const classOf = (name: string) => say(`law:class.${reads}.${name}`);
  return [
    write.name(say(`law:coefficient.${id}`), paragraph),
    ...Object.entries(classes).map(([name, figure]) => write.figure(classOf(name), figure)),
    ...(leads ?? []).flatMap((lead) => leadRows(say, lead, write)),
    ...(silent
      ? [
          write.say(
            say('law:legal.silent', { class: classOf(silent.class), interpretation: silent.interpretation }),
            paragraph,
          ),
        ]
      : []),
    ...(interpretation ? [write.say(say('law:legal.line', { interpretation }), paragraph)] : []),
  ];
}

function languageRows(say: Say, edition: Edition): LegalRow[] {
  // The paragraph under which the order speaks of languages first.
  const paragraph = edition.coefficients.find(({ reads }) => reads === 'language')?.paragraph ?? 'RP';
  return edition.languageGroups.map(({ id, languages }) => {
    const named = languages.map((language) => say(`law:language.${language}`)).join(', ');
    const says = say('law:legal.group', { group: say(`law:language-group.${id}`), languages: named });
    return writerOf(say, { section: 'languages', id }).name(says, paragraph);
  });
}

function optionRows(say: Say, interpretation: Interpretation, option: Option, write: Writer): LegalRow[] {
  const words = say(`law:option.${interpretation.id}.${option.id}`);
  const key = option.id === interpretation.default ? 'law:legal.option-by-default' : 'law:legal.option';
  const figures = option.effects.flatMap((effect) => {
    if (effect.does === 'window') {
      return [
        write.figure(say('law:legal.window-from', { option: option.id }), effect.from),
        write.figure(say('law:legal.window-to', { option: option.id }), effect.to),
      ];
    }
    if (effect.does !== 'rate') return [];
    return effect.of.map((component) =>
      write.figure(say('law:legal.rate-of', { option: option.id, component }), effect.rate),
    );
  });
  return [write.say(say(key, { option: option.id, words }), interpretation.paragraph), ...figures];
}

function interpretationRows(say: Say, interpretation: Interpretation): LegalRow[] {
  const { id, paragraph, kind, concerns, options } = interpretation;
  const write = writerOf(say, { section: 'interpretations', id });
  const said = {
    title: say(`law:interpretation.${id}.title`),
    question: say(`law:interpretation.${id}.question`),
    kind: say(`law:kind.${kind}`),
    concern: say(`law:concern.${concerns}`),
  };
  return [
    write.name(say('law:legal.question', said), paragraph),
    ...options.flatMap((option) => optionRows(say, interpretation, option, write)),
  ];
}

/** The weighting (W1) is no option of an edition: a round carries it. */
function weightingRows(say: Say, { scores }: Edition): LegalRow[] {
  const paragraph = scores[0]?.paragraph ?? 'RP';
  const write = writerOf(say, { section: 'interpretations', id: 'W1' });
  const said = {
    title: say('law:interpretation.W1.title'),
    question: say('law:interpretation.W1.question'),
    kind: say('law:kind.silence'),
    concern: say('law:concern.scoring'),
  };
  return [
    write.name(say('law:legal.question', said), paragraph),
    write.say(say('law:legal.option-by-default', { option: 'draft', words: say('law:option.W1.draft') }), paragraph),
    write.say(say('law:legal.option', { option: 'entered', words: say('law:option.W1.entered') }), paragraph),
  ];
}

/** The rows of the printed law, section by section. */
export function legalTable(say: Say, edition: Edition): LegalRow[] {
  return [
    ...scoreRows(say, edition),
    ...divisorRows(say, edition),
    ...indicatorRows(say, edition),
    ...edition.components.flatMap((component) => componentRows(say, component)),
    ...edition.coefficients.flatMap((coefficient) => coefficientRows(say, coefficient)),
    ...languageRows(say, edition),
    ...weightingRows(say, edition),
    ...edition.interpretations.flatMap((interpretation) => interpretationRows(say, interpretation)),
  ];
}

/** The printed law as Markdown, or as text for a terminal. */
export function legalTableText(say: Say, edition: Edition, form: 'markdown' | 'text'): string {
  const revised = say('law:edition', { revision: edition.revision, from: formatDate(edition.holdsFrom, say.language) });
  const title = say('law:legal.title', { order: say('law:order'), edition: revised });
  return printLegalRows(say, title, legalTable(say, edition), form);
}
