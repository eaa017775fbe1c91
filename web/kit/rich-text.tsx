// A sentence with links inside it, whose words and their order belong to the language: `See the <law>order</law>.`

import { Trans } from 'react-i18next';
import { useSay } from '#web/design/words.tsx';
import { voice } from './speaker.ts';

type RichTextProps = {
  /** `<subject>:<key>`. */
  readonly of: string;
  /** The address behind each tag of the sentence. */
  readonly links: Readonly<Record<string, string>>;
};

export function RichText({ of, links }: RichTextProps) {
  const { language } = useSay();
  // biome-ignore lint/a11y/useAnchorContent: the sentence puts the words between the tags.
  const parts = Object.entries(links).map(([tag, href]) => [tag, <a key={tag} href={href} />]);
  return <Trans i18n={voice} t={voice.getFixedT(language)} i18nKey={of} components={Object.fromEntries(parts)} />;
}
