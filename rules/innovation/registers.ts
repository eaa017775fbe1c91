// The registers of innovative activity as data: which columns each has, of which kind, which must be filled in. The entry form, the import,
// the template, the list and the history are all read from here. Column names are those of an import file.

import type { RegisterName } from './register-names.ts';

export const CLASSIFIERS = ['field', 'source', 'channel', 'novelty', 'protection'] as const;
export type ClassifierName = (typeof CLASSIFIERS)[number];

export type ColumnKind =
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'year' | 'day' | 'money' | 'yes-no' | 'region' }
  | { readonly is: 'count'; readonly most: number }
  | { readonly is: 'classifier'; readonly of: ClassifierName }
  /** `2012: 15; 2013: 24`; a number alone is of the year of the item. */
  | { readonly is: 'by-year'; readonly of: 'count' | 'money'; readonly most: number }
  /** Identifier, name or HTMS code of the catalogue. */
  | { readonly is: 'technology' }
  /** Code of the Ministry's list. */
  | { readonly is: 'unique' }
  /** Identifier or registration number; identifier or number. */
  | { readonly is: 'programme' | 'protective-document' }
  /** BIN of an organisation of the register, or a name. */
  | { readonly is: 'receiver' }
  /** BINs and names, semicolons between them. */
  | { readonly is: 'executors' }
  /** A document of the organisation; a file cannot name one. */
  | { readonly is: 'document' };

export type RegisterColumn = { readonly name: string; readonly required: boolean; readonly kind: ColumnKind };

const must = (name: string, kind: ColumnKind): RegisterColumn => ({ name, required: true, kind });
const may = (name: string, kind: ColumnKind): RegisterColumn => ({ name, required: false, kind });
const text = (most: number): ColumnKind => ({ is: 'text', most });

/** More patients of one technology in a year, or people at one transfer, are a slip of the keyboard. */
const MOST_PATIENTS = 1_000_000;
const MOST_PARTICIPANTS = 100_000;
const MOST_TENGE = 10_000_000_000_000;

export const REGISTER_COLUMNS: Readonly<Record<RegisterName, readonly RegisterColumn[]>> = {
  technology: [
    may('name_kk', text(500)),
    may('name_ru', text(500)),
    may('name_en', text(500)),
    must('field', { is: 'classifier', of: 'field' }),
    must('novelty', { is: 'classifier', of: 'novelty' }),
    may('htms_code', text(40)),
    may('unique_code', { is: 'unique' }),
    may('known_since', { is: 'year' }),
  ],
  introduction: [
    must('technology', { is: 'technology' }),
    must('year', { is: 'year' }),
    must('departments', text(500)),
    must('source', { is: 'classifier', of: 'source' }),
    may('programme', { is: 'programme' }),
    may('protective_document', { is: 'protective-document' }),
    may('act_number', text(100)),
    may('act_on', { is: 'day' }),
    may('act_document', { is: 'document' }),
    may('patients', { is: 'by-year', of: 'count', most: MOST_PATIENTS }),
    may('income_kzt', { is: 'by-year', of: 'money', most: MOST_TENGE }),
  ],
  transfer: [
    must('technology', { is: 'technology' }),
    may('receiver', { is: 'receiver' }),
    must('region', { is: 'region' }),
    must('channel', { is: 'classifier', of: 'channel' }),
    must('day', { is: 'day' }),
    may('participants', { is: 'count', most: MOST_PARTICIPANTS }),
    may('patients', { is: 'count', most: MOST_PATIENTS }),
    may('performs_from', { is: 'day' }),
    may('paid_by_fund', { is: 'yes-no' }),
  ],
  programme: [
    must('title', text(1000)),
    must('registration_number', text(100)),
    must('funder', text(300)),
    must('amount_kzt', { is: 'money' }),
    must('first_year', { is: 'year' }),
    must('last_year', { is: 'year' }),
    may('lead', text(200)),
    may('co_executors', { is: 'executors' }),
  ],
  'protective-document': [
    must('kind', { is: 'classifier', of: 'protection' }),
    must('number', text(100)),
    must('granted_on', { is: 'day' }),
    must('title', text(1000)),
    may('programme', { is: 'programme' }),
  ],
};

/** Columns that a file may have. */
export const fileColumns = (register: RegisterName): readonly RegisterColumn[] =>
  REGISTER_COLUMNS[register].filter(({ kind }) => kind.is !== 'document');
