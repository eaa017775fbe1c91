// What kind of publication a document type means (A1-2, A1-6, A1-8, A1-11): every database has its own words for it, and
// some give a work two. The words are data; what two of them together mean is said once, below.

import type { Choice, NotCounted } from './codes.ts';

/** article and review; letter, editorial, comment; book; chapter; paper in proceedings. */
export type DocumentClass = 'article' | 'short' | 'book' | 'chapter' | 'proceedings';

export type Classified =
  | {
      readonly class: DocumentClass;
      /** Said to the reader where the words alone do not settle it: `bibliography:choice-<code>`. */
      readonly choice?: Choice;
    }
  | { readonly notCounted: Exclude<NotCounted, 'type-without-component'> };

const WORDS: Readonly<Record<DocumentClass, readonly string[]>> = {
  article: [
    'article',
    'review',
    'journal article',
    'research article',
    'original article',
    'original paper',
    'originalpaper',
    'review article',
    'review paper',
    'reviewpaper',
    'systematic review',
    'article in press',
    '@article',
    'ty jour',
    'ty ejour',
  ],
  short: [
    'letter',
    'editorial',
    'editorial material',
    'comment',
    'commentary',
    'correspondence',
    'reply',
    'response',
    '@letter',
  ],
  book: ['book', 'monograph', '@book', 'ty book', 'ty ebook'],
  chapter: ['book chapter', 'chapter', '@incollection', '@inbook', 'ty chap', 'ty echap'],
  proceedings: [
    'proceedings paper',
    'conference paper',
    'conferencepaper',
    'chapter conferencepaper',
    'chapter and conference paper',
    'conference proceeding article',
    '@inproceedings',
    '@conference',
    'ty cpaper',
    'ty conf',
  ],
};

const EXCLUDED = new Set([
  'retracted publication',
  'retraction',
  'retraction of publication',
  'retracted',
  'retracted article',
  'withdrawn publication',
  'withdrawal',
  'correction',
  'correction, addition',
  'addition correction',
  'corrigendum',
  'erratum',
  'published erratum',
  'expression of concern',
  'duplicate publication',
  'meeting abstract',
  'abstract report',
  'conference abstract',
  'preprint',
  'book review',
  'conference review',
]);

const CLASSES: ReadonlyMap<string, DocumentClass> = new Map(
  (Object.keys(WORDS) as DocumentClass[]).flatMap((kind) => WORDS[kind].map((word) => [word, kind] as const)),
);

const plain = (type: string) => type.trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether a word is a document type that is known here, counted or not. */
export function isDocumentType(type: string): boolean {
  return CLASSES.has(plain(type)) || EXCLUDED.has(plain(type));
}

/** The class of a work with these document types. Words that say nothing of the kind (`Early Access`) are passed over. */
export function classifyDocument(types: readonly string[]): Classified {
  const words = types.map(plain);
  if (words.some((word) => EXCLUDED.has(word))) return { notCounted: 'type-excluded' };
  const classes = new Set(words.map((word) => CLASSES.get(word)).filter((kind) => kind !== undefined));
  const [only, other] = classes;
  if (only === undefined) return { notCounted: 'type-not-named' };
  if (other === undefined) return { class: only };
  if (classes.has('book')) return { class: 'book' };
  // An introduction or a preface stays a short publication wherever it is printed.
  if (classes.has('short'))
    return { class: 'short', choice: classes.has('chapter') ? 'short-in-book' : 'comment-as-short' };
  if (classes.has('proceedings'))
    return classes.has('article')
      ? { class: 'article', choice: 'article-of-conference' }
      : { class: 'proceedings', choice: 'chapter-of-proceedings' };
  // `Article; Book Chapter`: the book is where it was printed.
  return { class: 'chapter' };
}
