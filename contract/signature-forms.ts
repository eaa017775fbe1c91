// How a report may be signed: a setting of the round.

/** Kinds of keys whose signatures a house can verify. */
export const KEY_KINDS = ['rsa', 'gost'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export const SIGNATURE_FORMS = ['either', 'cms', 'confirmation'] as const;
export type SignatureForm = (typeof SIGNATURE_FORMS)[number];

export const LANGUAGES_OF_STATEMENTS = ['kk', 'ru', 'en'] as const;
