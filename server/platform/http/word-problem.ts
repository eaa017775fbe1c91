// A problem as the caller reads it: problem+json in the language of the request.

import { PROBLEMS, type ProblemBody, type ProblemCode } from '#contract/problem.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import type { Problem, Values } from '../problem.ts';

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The first of our languages that the header names; Kazakh where it names none. */
export function chooseLanguage(accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part, at) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = rest.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight), at };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'kk';
}

/** Days travel as 2027-01-25 and are read as 25 January 2027. */
function wordValues(values: Values | undefined, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => {
      const day = typeof value === 'string' ? findPlainDate(value) : undefined;
      return [name, day === undefined ? value : formatDate(day, language)];
    }),
  );
}

/** The body of the answer. Throws an Error for a code or reason without words, which a test of the catalogue prevents. */
export function wordProblem(problem: Problem, language: Language, request: string): ProblemBody {
  const say = speak(language);
  const { code, values, reasons, current } = problem;
  return {
    type: `/problems/${code}`,
    code,
    title: say(`problems:${code}`, values),
    status: PROBLEMS[code].status,
    detail: say(`problems:${code}-help`, values),
    request,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      ...(reason.pointer === undefined ? {} : { pointer: reason.pointer }),
      values: reason.values ?? {},
      ...(reason.paragraph === undefined ? {} : { paragraph: reason.paragraph }),
      words: say(reason.code, wordValues(reason.values, language)),
    })),
    ...(current ? { current } : {}),
  };
}

/** Seconds after which asking again makes sense. */
export function retryAfter(code: ProblemCode): number | undefined {
  const told: { status: number; retry?: number } = PROBLEMS[code];
  return told.retry;
}
