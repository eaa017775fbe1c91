import { readPackage } from '#exchange/package/read-package.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { isItem } from '#rules/evidence/facts.ts';
import { missingEvidence } from '#rules/evidence/missing-evidence.ts';
import { ListRecord, missingLists } from '#rules/evidence/missing-lists.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { findingLine } from '#wording/word-finding.ts';
import type { Conversation } from './conversation.ts';
import { withPackage } from './package-reading.ts';
import { readYear } from './readings.ts';

/** `shyraq check`: every fault and every piece of evidence that is missing, on a line each; nothing is scored. */
export async function check(
  path: string,
  options: { readonly year: string },
  conversation: Conversation,
): Promise<void> {
  const { say, answer, progress, signal } = conversation;
  const reportingYear = readYear(options.year, conversation);
  await withPackage(path, conversation, async (source) => {
    let items = 0;
    const lists = new ListRecord();
    // Without the folder every named file is missing: that is said once and not ten thousand times.
    const held = source.evidence.size > 0 ? source.evidence : undefined;
    const counts = { refused: 0, 'not-counted': 0, note: 0 };
    const report = (finding: Finding) => {
      counts[finding.weight] += 1;
      answer(findingLine(say, finding));
    };
    await readPackage(source, {
      edition: CURRENT_EDITION,
      reportingYear,
      progress,
      signal,
      report,
      take: (fact, cells, places) => {
        const textOf = (column: string) => {
          const place = places.get(column);
          return place === undefined ? '' : cells.text(place);
        };
        lists.take(fact, textOf);
        if (isItem(fact)) items += 1;
        for (const finding of missingEvidence(fact, textOf, held)) report(finding);
      },
    });
    for (const finding of missingLists(lists)) report(finding);
    if (!held) answer(say('commands:no-evidence-folder'));
    if (counts.refused + counts.note === 0) answer(say('commands:no-faults'));
    answer(say('commands:checked', { items, refused: counts.refused, notes: counts.note }));
  });
}
