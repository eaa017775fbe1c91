// The protocol is signed: the very text, what follows from the second signature, the second factor.

import { useRouter } from '@tanstack/react-router';
import { SignProtocol, type SittingWhole } from '#contract/council.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { useConfirmation } from '#web/kit/confirmation.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { wordReference } from '#wording/word-finding.ts';
import styles from './council.module.css';
import { addressOf, useSittingAct, useStatement } from './council-queries.ts';
import { FileList } from './file-list.tsx';
import { useMaySign } from './protocol-section.tsx';
import { SittingScreen } from './sitting-screen.tsx';
import { wordHindrance } from './word-council.ts';

type SignProps = { readonly seen: SittingWhole; readonly hash: string; readonly onAnew: () => void };

function SignForm({ seen, hash, onAnew }: SignProps) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, sitting } = useSittingAct(SignProtocol, seen);
  const { code, barredBecause, field } = useConfirmation(sitting.withoutCode);
  const sign = () =>
    act.mutate(
      {
        params: { id: sitting.id },
        body: { language: say.language, hash, code },
        version: sitting.version,
      },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, sitting.id))) },
    );
  return (
    <div className={styles.stack}>
      {field}
      {act.error && <ActFault fault={act.error} onAnew={() => void anew().then(onAnew)} />}
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('council:signing') : undefined}
          barredBecause={barredBecause}
          onClick={sign}
        >
          {say('council:sign')}
        </Button>
        <LinkButton href={addressOf(say, sitting.id)}>{say('council:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

function Signing({ seen }: { readonly seen: SittingWhole }) {
  const say = useSay();
  const maySign = useMaySign(seen);
  const { data, error, refetch } = useStatement(seen.id, say.language);
  if (!maySign)
    return (
      <div className={styles.stack}>
        <Heading level={1}>{say('council:sign')}</Heading>
        <Notice tone="note" title={say('council:sign-not-yours')} />
        <FileList of={seen.protocol?.files ?? []} />
        <LinkButton href={addressOf(say, seen.id)}>{say('council:leave')}</LinkButton>
      </div>
    );
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const isLast = seen.protocol?.signatures.length === 1;
  const adopts = seen.items.some(({ kind, result }) => kind === 'results' && result?.outcome.startsWith('adopted'));
  return (
    <ActPage
      title={say('council:sign-title', { number: seen.protocol?.number ?? '' })}
      what={
        <>
          <p>{say('council:sign-what')}</p>
          {adopts && <p>{say(isLast ? 'council:sign-considers' : 'council:sign-will-consider')}</p>}
          <FileList of={seen.protocol?.files ?? []} />
        </>
      }
      ground={{ text: say('council:sign-ground'), paragraph: wordReference(say, 'E-10') }}
      irreversible={say(isLast ? 'council:sign-irreversible-last' : 'council:sign-irreversible')}
      text={<pre className={styles.statement}>{data.statement}</pre>}
      signed
      hindrances={adopts ? seen.hindrances.map((one) => wordHindrance(say, one)) : []}
      sign={<SignForm key={data.hash} seen={seen} hash={data.hash} onAnew={() => void refetch()} />}
    />
  );
}

export function SignPage() {
  return (
    <SittingScreen of="council:sign" act="council.sign" ownTitle>
      {(sitting) => <Signing seen={sitting} />}
    </SittingScreen>
  );
}
