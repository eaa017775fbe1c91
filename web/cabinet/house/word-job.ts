// Jobs and why they failed, in words. The list of tasks is held by a test against those of the server; what a newer
// version of the program brings is shown as it is written.

import { FAILURE_REASONS } from '#contract/house.ts';
import type { Say } from '#wording/speak.ts';

export const TASKS: readonly string[] = [
  'carry-over',
  'check-chain',
  'check-round',
  'check-submission',
  'close-intakes',
  'find-shared-works',
  'forget-old-keys',
  'make-innovation-report',
  'make-paper-files',
  'prepare-publication',
  'prepare-results',
  'publish-anchor',
  'remind-of-council',
  'remind-of-running-terms',
  'remind-of-terms',
  'send-letter',
  'sweep-documents',
  'tell-of-submission',
  'watch-examinations',
  'watch-revisions',
  'watch-terms',
  'write-of-appeal',
  'write-of-objection',
  'write-of-paper',
  'write-of-publication',
  'write-of-round',
  'write-of-sitting',
  'write-of-verification',
];

export const wordTask = (say: Say, task: string): string => (TASKS.includes(task) ? say(`house:task.${task}`) : task);

/** The queue may put a line of the program behind the code. */
export function wordReason(say: Say, reason: string): string {
  const [code = ''] = reason.split('\n');
  const known = FAILURE_REASONS.find((one) => one === code) ?? 'unexpected';
  return say(`house:reason.${known}`);
}
