// The vote of the commission is recorded by name: who was there, who presided, how each voted, and why it was decided so.

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type AppealWhole, VoteOnAppeal } from '#contract/appeals.ts';
import { VOTES, type Vote } from '#rules/council/count-votes.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { outcomeOfAppeal } from '#rules/status/check-appeal-act.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { today } from '#web/kit/clock.ts';
import { faultOf } from '#web/kit/form-faults.tsx';
import { JustificationFields, NOTHING_TYPED, readJustification } from '#web/kit/justification-fields.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { addressOf, useAppealAct } from './appeal-queries.ts';
import { AppealScreen } from './appeal-screen.tsx';
import styles from './appeals.module.css';

/** Letters of a justification. */
const LEAST = 3;
const FIELDS = { '/body/justification/kk': 'kk', '/body/justification/ru': 'ru', '/body/justification/en': 'en' };

/** `there`: present, and without a vote. */
type Part = Vote | 'absent' | 'there';
type Parts = Readonly<Record<string, Part>>;

type MembersProps = { readonly of: AppealWhole; readonly parts: Parts; readonly onParts: (parts: Parts) => void };

function Members({ of, parts, onParts }: MembersProps) {
  const say = useSay();
  const choicesFor = (isBarred: boolean) => [
    { value: 'absent', label: say('appeals:vote.absent') },
    ...(isBarred
      ? [{ value: 'there', label: say('appeals:vote.no-vote') }]
      : VOTES.map((value) => ({ value, label: say(`appeals:vote.${value}`) }))),
  ];
  return (
    <div className={styles.people}>
      {of.members.map(({ account, name }) => {
        const conflict = of.conflicts.find((one) => one.account === account);
        const hint = conflict && {
          hint: say('appeals:conflict-of', { ground: conflict.words || say(`appeals:conflict.${conflict.ground}`) }),
        };
        return (
          <SelectField
            key={account}
            label={name}
            {...hint}
            choices={choicesFor(conflict !== undefined)}
            value={parts[account] ?? 'absent'}
            onChange={(value) => onParts({ ...parts, [account]: value as Part })}
          />
        );
      })}
    </div>
  );
}

const isVote = (part: Part | undefined): part is Vote => VOTES.some((vote) => vote === part);

function bodyOf(parts: Parts, chair: string) {
  const present = Object.entries(parts).flatMap(([account, part]) => (part === 'absent' ? [] : [account]));
  const votes = Object.entries(parts).flatMap(([account, vote]) => (isVote(vote) ? [{ account, vote }] : []));
  return { present, votes, chair: present.includes(chair) ? chair : null };
}

function useVoting(of: AppealWhole) {
  const [parts, setParts] = useState<Parts>({});
  const [chosen, setChair] = useState(() => of.members.find(({ chair }) => chair)?.account ?? '');
  const [justification, setJustification] = useState(NOTHING_TYPED);
  return { parts, setParts, chosen, setChair, justification, setJustification, body: bodyOf(parts, chosen) };
}

function Voting({ of }: { readonly of: AppealWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, appeal } = useAppealAct(VoteOnAppeal, of);
  const { parts, setParts, setChair, justification, setJustification, body } = useVoting(of);
  const { present, votes, chair } = body;
  const written = readJustification(justification, LEAST);
  const isFilled = votes.length > 0 && written !== undefined;
  const send = () =>
    written &&
    act.mutate(
      { params: { id: appeal.id }, body: { ...body, justification: written }, version: appeal.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, appeal.id))) },
    );
  return (
    <div className={styles.form}>
      <UnsavedGuard when={votes.length > 0 && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <Members of={appeal} parts={parts} onParts={setParts} />
      <SelectField
        label={say('appeals:presides')}
        choices={[
          { value: '', label: say('appeals:nobody-presides') },
          ...appeal.members
            .filter(({ account }) => present.includes(account))
            .map(({ account, name }) => ({ value: account, label: name })),
        ]}
        value={chair ?? ''}
        onChange={setChair}
      />
      {votes.length > 0 && (
        <Notice
          tone="note"
          live
          title={say('appeals:foreseen', { outcome: say(`appeals:outcome.${outcomeOfAppeal({ votes, chair })}`) })}
        />
      )}
      <JustificationFields
        labelOf={(language) => say(`appeals:justification-${language}`)}
        id=""
        typed={justification}
        onType={setJustification}
        longest={8000}
        faultOf={(language) => faultOf(act.error, FIELDS, language)}
      />
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('appeals:saving') : undefined}
          barredBecause={isFilled ? undefined : say('appeals:fill-first')}
          onClick={send}
        >
          {say('appeals:vote-act')}
        </Button>
        <LinkButton href={addressOf(say, appeal.id)}>{say('appeals:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

function VoteAct({ of }: { readonly of: AppealWhole }) {
  const say = useSay();
  const { stage, called } = of;
  const early = called !== null && today() < called.on;
  const hindrances = [
    ...(stage === 'called' ? [] : [say(`appeals:hindrance.stage.${stage}`)]),
    ...(stage === 'called' && early
      ? [say('appeals:hindrance.before-the-sitting', { on: formatDate(getPlainDate(called.on), say.language) })]
      : []),
  ];
  return (
    <ActPage
      title={say('appeals:vote-act')}
      what={<p>{say('appeals:vote-what')}</p>}
      ground={{ text: say('appeals:vote-ground'), paragraph: wordReference(say, 'S-17') }}
      irreversible={say('appeals:vote-irreversible')}
      hindrances={hindrances}
      sign={<Voting of={of} />}
    />
  );
}

export function VotePage() {
  return (
    <AppealScreen of="appeals:vote" act="appeal.keep">
      {(appeal) => <VoteAct of={appeal} />}
    </AppealScreen>
  );
}
