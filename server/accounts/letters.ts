// The letters of the accounts. A subject says what it is about and not of whom; the token stands behind the # of the address,
// which browsers send to nobody.

import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { AccountsPlan } from './accounts-plan.ts';

type Kind = 'invitation' | 'renewal' | 'password-reset';
const PAGES = { invitation: 'invitation', renewal: 'invitation', 'password-reset': 'new-password' } as const;

type Told = { readonly to: string; readonly language: Language; readonly token: string; readonly hours: number };

export async function postToken(
  { post, address }: AccountsPlan,
  work: Work,
  kind: Kind,
  { to, language, token, hours }: Told,
): Promise<void> {
  const say = speak(language);
  const link = `${address()}/${language}/${PAGES[kind]}#${token}`;
  await post(work, {
    to,
    subject: say(`accounts:letter.${kind}-subject`),
    text: say(`accounts:letter.${kind}-text`, { link, count: hours }),
  });
}
