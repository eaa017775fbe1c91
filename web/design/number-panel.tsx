// The number, opened: the formula in the letters of the law, the same with values, the items by cell, the coefficient and
// the fact that set it, the evidence, the paragraph. It has an address and can be printed by itself.

import { useState } from 'react';
import { Button, ButtonRow } from './button.tsx';
import { SidePanel } from './dialog.tsx';
import styles from './number.module.css';
import type { AccountCell, AccountItem, NumberAccount, Reference } from './number-account.ts';
import { Heading, ParagraphMark } from './text.tsx';
import { useSay } from './words.tsx';

const linked = ({ href }: Reference) => (href === undefined ? {} : { href });

function Item({ item }: { readonly item: AccountItem }) {
  const say = useSay();
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <span>{item.label}</span>
        <span className={styles.points}>{item.points}</span>
      </div>
      <p className={styles.reckoned}>{item.reckoned}</p>
      {item.coefficients.map(({ name, value, because, paragraph }) => (
        <p key={name} className={styles.coefficient}>
          {name} = {value}: {because} · <ParagraphMark {...linked(paragraph)}>{paragraph.label}</ParagraphMark>
        </p>
      ))}
      {item.evidence.length > 0 && (
        <p className={styles.coefficient}>
          {say('web:number.evidence')}{' '}
          {item.evidence.map((one) => (
            <a key={one.label} href={one.href}>
              {one.label}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

function Cell({ cell }: { readonly cell: AccountCell }) {
  return (
    <section>
      <div className={styles.cellHead}>
        <Heading level={4}>{cell.label}</Heading>
        <span className={styles.points}>{cell.points}</span>
      </div>
      <ul className={styles.items}>
        {cell.items.map((item) => (
          <Item key={item.label} item={item} />
        ))}
      </ul>
    </section>
  );
}

export function NumberBody({ account }: { readonly account: NumberAccount }) {
  const say = useSay();
  return (
    <div className={styles.account} data-number-panel>
      <p className={styles.of}>{account.of}</p>
      <p className={styles.value}>{account.shown}</p>
      {account.exact !== undefined && (
        <p className={styles.exact}>{say('web:number.exact', { value: account.exact })}</p>
      )}
      <section>
        <Heading level={3}>{say('web:number.formula')}</Heading>
        <p className={styles.formula}>{account.formula}</p>
        <p className={styles.formula}>{account.withValues}</p>
        <p>
          <ParagraphMark {...linked(account.paragraph)}>{account.paragraph.label}</ParagraphMark>
        </p>
      </section>
      <section>
        <Heading level={3}>{say('web:number.items')}</Heading>
        {account.cells.map((cell) => (
          <Cell key={cell.label} cell={cell} />
        ))}
      </section>
      {account.notCounted.length > 0 && (
        <section>
          <Heading level={3}>{say('web:number.not-counted')}</Heading>
          <ul className={styles.items}>
            {account.notCounted.map(({ label, reason, paragraph }) => (
              <li key={label} className={styles.item}>
                <p>{label}</p>
                <p className={styles.coefficient}>
                  {reason} <ParagraphMark {...linked(paragraph)}>{paragraph.label}</ParagraphMark>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Heading level={3}>{say('web:number.rests-on')}</Heading>
        <ul className={styles.restsOn}>
          {account.restsOn.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type PanelProps = {
  readonly account: NumberAccount | undefined;
  readonly onClose: () => void;
};

/** Open while there is an account. Its address is the address of the page. */
export function NumberPanel({ account, onClose }: PanelProps) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <SidePanel open={account !== undefined} title={account?.title ?? ''} onClose={onClose}>
      {account && <NumberBody account={account} />}
      <div data-screen-only>
        <ButtonRow>
          <Button small onClick={() => window.print()}>
            {say('web:number.print')}
          </Button>
          <Button small onClick={copy}>
            {copied ? say('web:number.copied') : say('web:number.copy')}
          </Button>
        </ButtonRow>
      </div>
    </SidePanel>
  );
}
