// The tables, written from the database by `npm run schema`. Never by hand.

import type { Generated, GeneratedAlways } from 'kysely';
import type { Moment } from '../clock.ts';

export type IdempotencyKey = {
  account: string;
  key: string;
  contract: string;
  request: Buffer;
  status: number | null;
  answer: string | null;
  version: number | null;
  at: Moment;
};

export type JournalEntry = {
  number: string;
  entry: string;
  previous: Buffer;
  hash: Buffer;
  at: GeneratedAlways<string>;
  act: GeneratedAlways<string>;
  account: GeneratedAlways<string | null>;
  organisation: GeneratedAlways<string | null>;
  subject_kind: GeneratedAlways<string>;
  subject: GeneratedAlways<string>;
};

export type JournalHead = {
  single: Generated<boolean>;
  number: string;
  hash: Buffer;
  at: string;
};

export type Schema = {
  idempotency_key: IdempotencyKey;
  journal_entry: JournalEntry;
  journal_head: JournalHead;
};
