import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { legalTableText } from '#wording/legal-table.ts';
import type { Conversation } from './conversation.ts';

/** `shyraq law`: the edition as a table, each figure with its paragraph and date. */
export function printLaw(conversation: Conversation): void {
  conversation.answer(legalTableText(conversation.say, CURRENT_EDITION, 'text'));
}
