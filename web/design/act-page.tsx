// A legal act is a page of its own: what will happen, on what ground, what cannot be undone, the text that will go out, then
// the signature or the press that confirms it. Afterwards a receipt with number, time and hash.

import type { ReactNode } from 'react';
import styles from './act-page.module.css';
import { Notice } from './notice.tsx';
import { StatusMark } from './status-mark.tsx';
import { Facts, Heading, ParagraphMark, Prose } from './text.tsx';
import { useSay } from './words.tsx';

type ActPageProps = {
  /** What the act does: `Submit the year 2026`. */
  readonly title: string;
  /** 2 where it stands on a page that shows what it looks like. */
  readonly level?: 1 | 2;
  readonly what: ReactNode;
  readonly ground: { readonly text: string; readonly paragraph?: string; readonly href?: string };
  readonly irreversible: string;
  /** The words that go out, as they go out. */
  readonly text?: ReactNode;
  /** What the person enters, signs or confirms with, and the button. */
  readonly sign: ReactNode;
  /** The act is signed with a key or a second factor; without it a press confirms it. */
  readonly signed?: boolean;
  /** What stands in the way; with it the act cannot be done. */
  readonly hindrances?: readonly string[];
};

export function ActPage(props: ActPageProps) {
  const { title, level = 1, what, ground, irreversible, text, sign, signed = false, hindrances = [] } = props;
  const say = useSay();
  const below = level === 1 ? 2 : 3;
  return (
    <article className={styles.act}>
      <Heading level={level} size={4}>
        {title}
      </Heading>
      <section>
        <Heading level={below}>{say('web:act.what')}</Heading>
        <Prose>{what}</Prose>
      </section>
      <section>
        <Heading level={below}>{say('web:act.ground')}</Heading>
        <Prose>
          <p>
            {ground.text}{' '}
            {ground.paragraph !== undefined && (
              <ParagraphMark {...(ground.href === undefined ? {} : { href: ground.href })}>
                {ground.paragraph}
              </ParagraphMark>
            )}
          </p>
        </Prose>
      </section>
      <section>
        <Heading level={below}>{say('web:act.irreversible')}</Heading>
        <Notice tone="late" title={irreversible} />
      </section>
      {text !== undefined && (
        <section>
          <Heading level={below}>{say('web:act.text')}</Heading>
          <blockquote className={styles.text}>{text}</blockquote>
        </section>
      )}
      <section>
        <Heading level={below}>{say(signed ? 'web:act.sign' : 'web:act.confirm')}</Heading>
        {hindrances.length > 0 ? (
          <Notice tone="refused" title={say('web:act.hindered')}>
            <ul className={styles.hindrances}>
              {hindrances.map((hindrance) => (
                <li key={hindrance}>{hindrance}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          sign
        )}
      </section>
    </article>
  );
}

type ReceiptProps = {
  readonly title: string;
  readonly level?: 1 | 2;
  readonly number: string;
  /** By the clock of Astana. */
  readonly time: string;
  readonly hash: string;
  readonly children?: ReactNode;
};

/** What the person keeps after an act. */
export function ActReceipt({ title, level = 1, number, time, hash, children }: ReceiptProps) {
  const say = useSay();
  return (
    <article className={styles.receipt}>
      <Heading level={level} size={4}>
        <StatusMark meaning="counted">{title}</StatusMark>
      </Heading>
      <Facts
        of={[
          { name: say('web:receipt.number'), value: number },
          { name: say('web:receipt.time'), value: say('web:receipt.astana', { time }) },
          { name: say('web:receipt.hash'), value: <code className={styles.hash}>{hash}</code> },
        ]}
      />
      {children}
    </article>
  );
}
