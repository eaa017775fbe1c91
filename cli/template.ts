import { writeTemplate } from '#exchange/package/write-template.ts';
import type { Conversation } from './conversation.ts';

/** `shyraq template`: the Excel workbook that an officer fills in. */
export async function template(file: string, conversation: Conversation): Promise<void> {
  await writeTemplate(file, conversation.language);
  conversation.answer(conversation.say('commands:written', { file }));
}
