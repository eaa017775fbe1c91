// A Kazakh suffix follows the vowels and the last sound of its word, so none may hang on a value that is not known yet:
// a value stands alone or before a noun that takes the suffix (`17-жолда`, `«a.pdf» файлын`).

import { describe, expect, it } from 'vitest';
import { texts } from './texts.ts';

const NOUNS = 'жол|тармағ|көрсеткіш|компонент|ескерту|тәсіл';
const HANGING = new RegExp(`\\}\\}(?:\\p{L}|-(?!${NOUNS}))`, 'u');

describe('a Kazakh sentence', () => {
  it.each(['findings', 'law', 'explanation'] as const)('hangs no suffix on a value: %s', (subject) => {
    const hanging = Object.entries(texts.kk[subject]).filter(([, text]) => HANGING.test(text));
    expect(hanging).toEqual([]);
  });

  it.each(['{{row}}-де', '{{file}}ды', '{{bin}}-нің'])('is told by this test when it does: %s', (text) => {
    expect(text).toMatch(HANGING);
  });

  it.each(['{{row}}-жолда', '{{file}} файлын', '{{first}}–{{last}}', '{{id}}: {{text}}.'])(
    'may well say %s',
    (text) => {
      expect(text).not.toMatch(HANGING);
    },
  );
});
