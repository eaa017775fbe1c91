// How a report may be signed: a setting of the round.

export const SIGNATURE_FORMS = ['either', 'cms', 'confirmation'] as const;
export type SignatureForm = (typeof SIGNATURE_FORMS)[number];

export const LANGUAGES_OF_STATEMENTS = ['kk', 'ru', 'en'] as const;
