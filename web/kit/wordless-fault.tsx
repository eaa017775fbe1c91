// The page could not fetch its words: said with the few that it always carries, in the three languages.

import { Button } from '#web/design/button.tsx';
import { ErrorState } from '#web/design/states.tsx';
import { WordsProvider } from '#web/design/words.tsx';
import en from '#wording/en/wordless.json' with { type: 'json' };
import kk from '#wording/kk/wordless.json' with { type: 'json' };
import { LANGUAGES, type Language } from '#wording/languages.ts';
import ru from '#wording/ru/wordless.json' with { type: 'json' };
import styles from './kit.module.css';
import { getSpeaker, voice } from './speaker.ts';

const CARRIED = { kk, ru, en };
for (const language of LANGUAGES) voice.addResourceBundle(language, 'wordless', CARRIED[language]);

export function WordlessFault({ language }: { readonly language: Language }) {
  const say = getSpeaker(language);
  const again = <Button onClick={() => window.location.reload()}>{say('wordless:again')}</Button>;
  return (
    <WordsProvider say={say}>
      <main className={styles.alone}>
        <ErrorState level={1} title={say('wordless:title')} action={again}>
          <p>{say('wordless:help')}</p>
        </ErrorState>
      </main>
    </WordsProvider>
  );
}
