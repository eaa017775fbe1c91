// A paper of the Council as what stands on it, one thing after another. Both writers, PDF and DOCX, print these and nothing of their
// own, so that the two say the same; no text of a person can become markup.

export type PaperLanguage = 'kk' | 'ru';

export type Column = { readonly title: string; readonly align: 'left' | 'right' };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly muted?: boolean }
  /** A name and what it is: `Место: …`. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signatures'; readonly lines: readonly { readonly part: string; readonly name: string }[] };

export type Paper = {
  readonly language: PaperLanguage;
  readonly title: string;
  /** Under the title: what paper it is, of which day. */
  readonly lead: readonly string[];
  readonly footer: string;
  readonly blocks: readonly Block[];
};
