// A finding of the status in one sentence: on the page of a case, and in the papers that go out of it.

import type { RequirementFinding } from '#rules/status/requirement.ts';
import { formatNumber } from './format-number.ts';
import type { Say } from './speak.ts';
import { wordReference } from './word-finding.ts';

type Worded = Pick<RequirementFinding, 'requirement' | 'outcome' | 'paragraph' | 'figure' | 'threshold' | 'missing'>;

/** Cases from the outside come as texts: `who` are codes of persons or years. */
export function wordMissing(say: Say, { of, who }: { readonly of: string; readonly who: readonly string[] }): string {
  const what = say(`status:missing.${of}`);
  return who.length === 0 ? what : say('status:missing-of', { what, who: who.join(', ') });
}

export function wordStatusFinding(say: Say, finding: Worded): string {
  const { requirement, outcome, paragraph, figure, threshold, missing } = finding;
  const told = {
    requirement: say(`status:requirement.${requirement}`),
    outcome: say(`status:outcome.${outcome}`),
    paragraph: wordReference(say, paragraph),
  };
  if (figure && threshold !== null)
    return say('status:told-share', {
      ...told,
      part: formatNumber(figure.part, say.language),
      whole: formatNumber(figure.whole, say.language),
      percent: formatNumber(figure.percent, say.language),
      threshold: formatNumber(threshold, say.language),
    });
  if (missing.length > 0)
    return say('status:told-missing', { ...told, missing: missing.map((one) => wordMissing(say, one)).join('; ') });
  return say('status:told', told);
}
