// The reasons of a decision, typed in Kazakh and Russian, and in English by whoever wants to.

import type { Justification } from '#rules/status/justification.ts';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';

export type TypedJustification = { readonly kk: string; readonly ru: string; readonly en: string };
export const NOTHING_TYPED: TypedJustification = { kk: '', ru: '', en: '' };

export const isBlank = ({ kk, ru, en }: TypedJustification): boolean => (kk + ru + en).trim() === '';

/** Undefined as long as what has to be written is shorter than `least`. */
export function readJustification({ kk, ru, en }: TypedJustification, least: number): Justification | undefined {
  if ([kk, ru].some((text) => text.trim().length < least)) return undefined;
  if (en.trim() === '') return { kk, ru };
  return en.trim().length < least ? undefined : { kk, ru, en };
}

type FieldsProps = {
  readonly labelOf: (language: 'kk' | 'ru' | 'en') => string;
  /** Before the language, where the fields are pointed at: `why-`. */
  readonly id?: string;
  readonly typed: TypedJustification;
  readonly onType: (typed: TypedJustification) => void;
  readonly longest: number;
  readonly faultOf?: (language: 'kk' | 'ru' | 'en') => FieldFault | undefined;
};

export function JustificationFields({ labelOf, id, typed, onType, longest, faultOf }: FieldsProps) {
  const say = useSay();
  return (['kk', 'ru', 'en'] as const).map((language) => {
    const fault = faultOf?.(language);
    return (
      <TextAreaField
        key={language}
        {...(id === undefined ? {} : { id: `${id}${language}` })}
        {...(fault === undefined ? {} : { fault })}
        {...(language === 'en' ? { hint: say('web:words-in-english-hint') } : {})}
        label={labelOf(language)}
        area={{
          value: typed[language],
          rows: 4,
          maxLength: longest,
          lang: language,
          onChange: (event) => onType({ ...typed, [language]: event.target.value }),
        }}
      />
    );
  });
}
