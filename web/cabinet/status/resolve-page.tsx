// The secretary enters what a signed protocol resolves (S-4.3). The finding stands beside it; where they differ, or the text does not
// settle the case, the Council's justification is written down.

import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type CaseVote, type CaseWhole, ResolveCase } from '#contract/status.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { NotFoundPage } from '#web/kit/fault-pages.tsx';
import { isBlank, JustificationFields, NOTHING_TYPED, readJustification } from '#web/kit/justification-fields.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { wordReference } from '#wording/word-finding.ts';
import { CaseScreen } from './case-screen.tsx';
import styles from './status.module.css';
import { addressOf, useCaseAct } from './status-queries.ts';
import { wordHindrance } from './word-hindrance.ts';

const LEAST = 10;

function Resolving({ seen, vote }: { readonly seen: CaseWhole; readonly vote: CaseVote }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, held } = useCaseAct(ResolveCase, seen);
  const [why, setWhy] = useState(NOTHING_TYPED);
  const written = readJustification(why, LEAST);
  const press = () =>
    act.mutate(
      {
        params: { id: held.id },
        body: { item: vote.item, justification: written ?? null },
        version: held.version,
      },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, held.id))) },
    );
  const isReady = written !== undefined || (isBlank(why) && !vote.needsJustification);
  return (
    <>
      <UnsavedGuard when={!isBlank(why) && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <ActPage
        title={say(`status:resolve-title.${vote.outcome}`)}
        what={
          <>
            <p>{say(`status:resolve-what.${vote.outcome}`, { protocol: vote.protocol ?? '' })}</p>
            <p>{say(`status:found-then.${held.findings.proposed}`)}</p>
            {vote.needsJustification && <p>{say('status:resolve-justify')}</p>}
          </>
        }
        ground={{
          text: say(`status:resolve-ground.${vote.outcome}`),
          paragraph: wordReference(say, vote.outcome === 'approve' ? 'S-5' : 'S-6'),
        }}
        irreversible={say('status:resolve-irreversible')}
        hindrances={vote.hindrances.map((one) => wordHindrance(say, one))}
        sign={
          <div className={styles.form}>
            <JustificationFields
              labelOf={(language) => say(`status:why-${language}`)}
              id="why-"
              typed={why}
              onType={setWhy}
              longest={4000}
            />
            <ButtonRow>
              <Button
                kind="primary"
                busy={act.isPending ? say('status:working') : undefined}
                barredBecause={isReady ? undefined : say('status:why-first')}
                onClick={press}
              >
                {say('status:resolve')}
              </Button>
              <LinkButton href={addressOf(say, held.id)}>{say('status:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}

export function ResolvePage() {
  const { item } = useParams({ strict: false }) as { item?: string };
  return (
    <CaseScreen of="status:resolve" act="status.resolve" ownTitle>
      {(found) => {
        const vote = found.votes.find((one) => one.item === item);
        return vote ? <Resolving seen={found} vote={vote} /> : <NotFoundPage />;
      }}
    </CaseScreen>
  );
}
