// Opening a package on behalf of a command: what cannot be read ends it with status 2 and a sentence.

import { openPackage } from '#exchange/package/open-package.ts';
import { type PackageSource, UnreadablePackage } from '#exchange/package/package-source.ts';
import type { Fact, ItemFact } from '#rules/evidence/facts.ts';
import { isItem } from '#rules/evidence/facts.ts';
import type { Cells } from '#rules/evidence/read-row.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { findingLine, wordUnreadable } from '#wording/word-finding.ts';
import { CommandFault, type Conversation } from './conversation.ts';

/** Opens the package, does the work, closes it; an unreadable package becomes a fault of status 2. */
export async function withPackage<T>(
  path: string,
  conversation: Conversation,
  work: (source: PackageSource) => Promise<T>,
): Promise<T> {
  let source: PackageSource | undefined;
  try {
    source = await openPackage(path);
    return await work(source);
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    throw new CommandFault(wordUnreadable(conversation.say, error), 2);
  } finally {
    await source?.close();
  }
}

/** Lines that a person at a terminal reads before the answer; a file or another program gets them all. */
const REMARKS_ON_TERMINAL = 50;
/** A table that a package does not have is no remark to somebody who evaluates it. */
const QUIET = new Set(['table-absent']);

/** Says each finding on a line of its own, the refused first, and how many more there are where lines were cut short. */
function remarkFindings(findings: readonly Finding[], conversation: Conversation): void {
  const { say, remark } = conversation;
  const refused = findings.filter((finding) => finding.weight === 'refused');
  const others = findings.filter((finding) => finding.weight !== 'refused' && !QUIET.has(finding.code));
  const told = [...refused, ...others];
  const shown = process.stderr.isTTY ? told.slice(0, REMARKS_ON_TERMINAL) : told;
  for (const finding of shown) remark(findingLine(say, finding));
  if (shown.length < told.length) remark(say('commands:more', { count: told.length - shown.length }));
  if (refused.length > 0) remark(say('commands:refused-count', { count: refused.length }));
}

/** Does the work and says what was found on the way, also where the package proves unreadable in the end. */
export async function tellingFindings<T>(
  conversation: Conversation,
  work: (report: (finding: Finding) => void) => Promise<T>,
  concerns: (finding: Finding) => boolean = () => true,
): Promise<T> {
  const findings: Finding[] = [];
  try {
    return await work((finding) => {
      if (concerns(finding)) findings.push(finding);
    });
  } finally {
    remarkFindings(findings, conversation);
  }
}

const TITLE_COLUMNS: Partial<Record<ItemFact['table'], string>> = {
  commercialisation: 'technology',
  hirsch: 'employee',
  htms: 'name',
};

/** Keeps the facts of one organisation, with the titles by which a person knows them. */
export class FactCollector {
  readonly facts: Fact[] = [];
  readonly #titles = new Map<Fact, string>();
  readonly #bin: string;

  constructor(bin: string) {
    this.#bin = bin;
  }

  take = (fact: Fact, cells: Cells, places: ReadonlyMap<string, number>): void => {
    if (fact.table === 'organisations' || fact.organisation !== this.#bin) return;
    this.facts.push(fact);
    if (!isItem(fact)) return;
    const place = places.get(TITLE_COLUMNS[fact.table] ?? 'title');
    const title = place === undefined ? '' : cells.text(place);
    this.#titles.set(fact, title === '' && fact.table === 'htms' ? fact.code : title);
  };

  titleOf = (fact: ItemFact): string => this.#titles.get(fact) ?? '';
}
