// What an act writes down of itself.

import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Work } from '#server/platform/work.ts';

export type Subject = { readonly kind: string; readonly id: string };

/** Plain data that JSON holds. Numbers that carry points or money are texts here too. No names, no addresses: identifiers. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type JournalDraft = {
  /** `<room>.<what was done>`, such as `rounds.opened`. Never changes once released. */
  readonly act: string;
  readonly subject: Subject;
  /** The organisation whose people may see it; absent where it concerns none. */
  readonly organisation?: string;
  /** Ground in the order, such as `E-7`. */
  readonly paragraph?: string;
  /** In which role the person acted, where they have several. */
  readonly role?: string;
  /** What changed: only the fields that did. */
  readonly before?: Plain;
  readonly after?: Plain;
  /** The version that the subject has after the act. */
  readonly version?: number;
};

/** The entry's text as it is hashed: RFC 8785, with who and when beside what. */
export function writeEntry(work: Pick<Work, 'identity' | 'at'>, draft: JournalDraft): string {
  return canonicalJson({
    account: work.identity.account,
    act: draft.act,
    after: draft.after ?? null,
    at: work.at,
    before: draft.before ?? null,
    organisation: draft.organisation ?? null,
    paragraph: draft.paragraph ?? null,
    role: draft.role ?? null,
    subject: draft.subject,
    version: draft.version ?? null,
  });
}
