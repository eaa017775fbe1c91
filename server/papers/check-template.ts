// What is wrong with the texts of a template, all at once: placeholders that nobody fills, facts that the order wants said and that
// nowhere stand, braces that open nothing.

import { COMMON_FACTS, factsOf, type TemplateName, type TemplateTexts } from '#contract/paper-templates.ts';
import { hasLooseBrace, listPlaceholders } from '#exchange/papers/letter.ts';
import type { Reason } from '#server/platform/problem.ts';
import { LANGUAGES } from '#wording/texts.ts';

const PARTS = ['title', 'body', 'signer'] as const;

export function findTemplateFaults(template: TemplateName, texts: TemplateTexts): Reason[] {
  const asked = factsOf(template);
  const known = new Set<string>([...COMMON_FACTS, ...Object.keys(asked)]);
  return LANGUAGES.flatMap((language): Reason[] => {
    const text = texts[language];
    const named = new Set(PARTS.flatMap((part) => listPlaceholders(text[part])));
    const missing = Object.keys(asked).filter((name) => !asked[name]?.endsWith('?') && !named.has(name));
    return [
      ...PARTS.flatMap((part): Reason[] => {
        const pointer = `/body/texts/${language}/${part}`;
        const unknown = listPlaceholders(text[part]).filter((name) => !known.has(name));
        return [
          ...unknown.map((name) => ({ code: 'outgoing:placeholder-unknown', pointer, values: { name } })),
          ...(hasLooseBrace(text[part]) ? [{ code: 'outgoing:brace-loose', pointer }] : []),
        ];
      }),
      ...missing.map((name) => ({
        code: 'outgoing:placeholder-missing',
        pointer: `/body/texts/${language}/body`,
        values: { name },
      })),
    ];
  });
}
