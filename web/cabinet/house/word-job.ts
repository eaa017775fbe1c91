// Jobs and why they failed, in words. The list is held by a test against the tasks and reasons of the server; what a newer
// version of the program brings is shown as it is written.

import type { Say } from '#wording/speak.ts';

const TASKS: readonly string[] = [
  'check-chain',
  'forget-old-keys',
  'publish-anchor',
  'remind-of-terms',
  'send-letter',
  'sweep-documents',
];
const REASONS: readonly string[] = [
  'unexpected',
  'stopped',
  'not-understood',
  'refused',
  'no-connection',
  'sign-in-refused',
  'letter-refused',
  'disk-full',
  'database',
];

export const wordTask = (say: Say, task: string): string => (TASKS.includes(task) ? say(`house:task.${task}`) : task);

/** The queue may put a line of the program behind the code. */
export function wordReason(say: Say, reason: string): string {
  const [code = ''] = reason.split('\n');
  return say(`house:reason.${REASONS.includes(code) ? code : 'unexpected'}`);
}
