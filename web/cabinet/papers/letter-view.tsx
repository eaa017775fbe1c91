// A letter on the screen as it is laid out on paper.

import type { LetterShown } from '#contract/papers.ts';
import styles from './papers.module.css';

export function LetterView({ of, language }: { readonly of: LetterShown; readonly language: string }) {
  return (
    <article className={styles.letter} lang={language}>
      <p className={styles.issuer}>{of.issuer.join('\n')}</p>
      <p className={styles.numbered}>
        <span>{of.on}</span>
        <span>{of.number}</span>
      </p>
      <p className={styles.addressee}>{of.addressee}</p>
      <p className={styles.title}>{of.title}</p>
      {of.blocks.map((block, at) =>
        block.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a letter have nothing but their place.
          <p key={at}>{block.text}</p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a letter have nothing but their place.
          <ol key={at}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        ),
      )}
      <p className={styles.signer}>{of.signer}</p>
    </article>
  );
}
