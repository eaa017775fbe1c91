// The protocol: its number, its files, who has signed, and what follows from it.

import { DrawUpProtocol, type SittingWhole } from '#contract/council.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useMay, useMe } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import styles from './council.module.css';
import { addressOf } from './council-queries.ts';
import { FileList } from './file-list.tsx';
import { SimpleAct } from './simple-act.tsx';

type Protocol = NonNullable<SittingWhole['protocol']>;

function Signatures({ of: { signatures } }: { readonly of: Protocol }) {
  const say = useSay();
  return (
    <ul className={styles.files}>
      {(['chair', 'secretary'] as const).map((part) => {
        const found = signatures.find((one) => one.part === part);
        return (
          <li key={part}>
            <StatusMark meaning={found ? 'counted' : 'waiting'}>
              {found
                ? say(`council:signed.${part}`, { name: found.name, at: formatMoment(found.at, say.language) })
                : say(`council:unsigned.${part}`)}
            </StatusMark>
          </li>
        );
      })}
    </ul>
  );
}

/** Of a sitting that has results on its agenda: what follows from it. */
function Consequence({ of: { publication, signedAt } }: { readonly of: Protocol }) {
  const say = useSay();
  if (signedAt === null) return null;
  if (publication === null) return <Notice tone="note" title={say('council:not-considered')} />;
  const date = formatDate(getPlainDate(publication), say.language, 'weekday');
  return (
    <Notice tone="counted" title={say('council:considered')}>
      <p>{say('council:publish-by', { date })}</p>
    </Notice>
  );
}

/** Whose signature is wanted: of whoever presided, or of a secretary. */
export function useMaySign({ chair, protocol, state }: SittingWhole): boolean {
  const may = useMay();
  const me = useMe();
  if (state !== 'drawn-up' || !protocol) return false;
  const signed = (part: string) => protocol.signatures.some((one) => one.part === part);
  return chair?.account === me.id ? !signed('chair') : may('council.keep') && !signed('secretary');
}

export function ProtocolSection({ of }: { readonly of: SittingWhole }) {
  const say = useSay();
  const may = useMay();
  const maySign = useMaySign(of);
  const { protocol, state } = of;
  const draws = may('council.keep') && (state === 'closed' || (state === 'drawn-up' && !protocol?.signatures.length));
  if (!protocol && state !== 'closed') return null;
  return (
    <Section title={say('council:protocol')}>
      <div className={styles.stack}>
        {protocol ? (
          <>
            <p className={styles.title}>{say('council:protocol-number', { number: protocol.number })}</p>
            {of.items.some(({ kind }) => kind === 'results') && <Consequence of={protocol} />}
            <Signatures of={protocol} />
            <FileList of={protocol.files} />
            <p className={styles.hash}>{say('council:protocol-hash', { hash: protocol.hash })}</p>
          </>
        ) : (
          <Aside>{say('council:protocol-none')}</Aside>
        )}
        <ButtonRow>
          {maySign && (
            <LinkButton kind="primary" href={addressOf(say, of.id, 'sign')}>
              {say('council:sign')}
            </LinkButton>
          )}
          {draws && (
            <SimpleAct
              of={of}
              contract={DrawUpProtocol}
              name={protocol ? 'draw-up-again' : 'draw-up'}
              kind={protocol ? 'secondary' : 'primary'}
            />
          )}
        </ButtonRow>
      </div>
    </Section>
  );
}
