// A finding of innovation activity as a sentence.

import type { ContentCell, ItemsLink } from '#rules/innovation/content.ts';
import type { InnovationFinding } from '#rules/innovation/find-findings.ts';
import { regionAreas } from '#rules/innovation/region-areas.ts';
import { formatNumber } from '../format-number.ts';
import { type AnswerWords, cell, itemsOf, nameArea, nameIn, writeList } from './answer-names.ts';

/** Written as they are: a year has no gap between its digits. */
const YEARS: readonly string[] = ['from', 'to'];

function nameOf(kind: string, id: string, words: AnswerWords): string {
  const { say, names, span } = words;
  switch (kind) {
    case 'subject':
      return say(`answers:counted.${id}`);
    case 'step':
      return say(`answers:step.${id}`);
    case 'field':
      return nameIn(names.fields, id);
    case 'channels':
      return nameIn(names.channels, id);
    case 'organisation':
      return nameIn(names.organisations, id);
    case 'areas': {
      const area = regionAreas(span).find(({ code }) => code === id);
      return area ? nameArea(area, words) : id;
    }
    default:
      return nameIn(names.unique, id);
  }
}

const REGISTER_OF: Readonly<Record<string, ItemsLink['register']>> = {
  introductions: 'introduction',
  sources: 'introduction',
  organisations: 'introduction',
  transfers: 'transfer',
  funnel: 'programme',
};
const REGISTER_OF_SUBJECT: Readonly<Record<string, ItemsLink['register']>> = {
  programmes: 'programme',
  protective: 'protective-document',
  acts: 'introduction',
};

function itemsBehind({ answer, code, lists }: InnovationFinding, words: AnswerWords): ItemsLink | undefined {
  const register = REGISTER_OF_SUBJECT[lists?.subject?.[0] ?? ''] ?? REGISTER_OF[answer];
  if (!register) return undefined;
  const [field] = lists?.field ?? [];
  const [organisation] = lists?.organisation ?? [];
  return itemsOf(register, words, {
    ...(lists?.subject?.[0] === 'acts' ? { actState: 'complete' } : {}),
    ...(code === 'educational' ? { sourceGroup: 'educational' } : {}),
    ...(code.startsWith('own-research') ? { sourceGroup: 'own-research' } : {}),
    ...(field === undefined ? {} : { field }),
    ...(organisation === undefined ? {} : { organisation }),
  });
}

export function wordFinding(finding: InnovationFinding, words: AnswerWords): ContentCell {
  const { say } = words;
  const values = Object.entries(finding.values).map(([key, value]) => [
    key,
    YEARS.includes(key) || value === '' ? value : formatNumber(String(value), say.language),
  ]);
  const lists = Object.entries(finding.lists ?? {}).map(([kind, ids]) => [
    kind,
    writeList(
      ids.map((id) => nameOf(kind, id, words)),
      words,
    ),
  ]);
  const text = say(`answers:finding.${finding.code}`, Object.fromEntries([...values, ...lists]));
  return cell(text, itemsBehind(finding, words));
}
