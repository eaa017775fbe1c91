// The vote on one item: by name, or as counts of a secret ballot, and the resolution in both languages.

import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { SittingWhole } from '#contract/council.ts';
import { type AgendaItem, RecordVote } from '#contract/council-agenda.ts';
import { VOTES, type Vote } from '#rules/council/count-votes.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { NumberField, SelectField, TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { wordReference } from '#wording/word-finding.ts';
import styles from './council.module.css';
import { addressOf, useSittingAct } from './council-queries.ts';
import { SittingScreen } from './sitting-screen.tsx';
import { inPaperLanguage, isChanged, wordHindrance } from './word-council.ts';

type Counts = Readonly<Record<Vote, string>>;
type Names = Readonly<Record<string, Vote | ''>>;

const votersOf = ({ seats }: SittingWhole, { conflicts }: AgendaItem) => {
  const barred = new Set(conflicts.map(({ account }) => account));
  return seats.filter(({ account, presence }) => presence !== null && !barred.has(account));
};

type NamesProps = {
  readonly voters: SittingWhole['seats'];
  readonly names: Names;
  readonly onNames: (names: Names) => void;
};

function ByName({ voters, names, onNames }: NamesProps) {
  const say = useSay();
  const choices = [
    { value: '', label: say('council:vote.none') },
    ...VOTES.map((value) => ({ value, label: say(`council:vote.${value}`) })),
  ];
  return (
    <div className={styles.stack}>
      <Button small onClick={() => onNames(Object.fromEntries(voters.map(({ account }) => [account, 'for'])))}>
        {say('council:all-for')}
      </Button>
      <div className={styles.people}>
        {voters.map(({ account, name }) => (
          <div key={account} className={styles.person}>
            <SelectField
              label={name}
              choices={choices}
              value={names[account] ?? ''}
              onChange={(value) => onNames({ ...names, [account]: value as Vote | '' })}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function InSecret({ counts, onCounts }: { readonly counts: Counts; readonly onCounts: (counts: Counts) => void }) {
  const say = useSay();
  return (
    <div className={styles.pair}>
      {VOTES.map((vote) => (
        <NumberField
          key={vote}
          label={say(`council:vote.${vote}`)}
          width={4}
          input={{ value: counts[vote], onChange: (event) => onCounts({ ...counts, [vote]: event.target.value }) }}
        />
      ))}
    </div>
  );
}

const WHOLE = /^\d{1,3}$/;

/** Undefined as long as something is missing. */
function votesOf({ ballot }: AgendaItem, voters: SittingWhole['seats'], names: Names, counts: Counts) {
  if (ballot === 'secret') {
    if (VOTES.some((vote) => !WHOLE.test(counts[vote]))) return undefined;
    return {
      ballot: 'secret' as const,
      for: Number(counts.for),
      against: Number(counts.against),
      abstained: Number(counts.abstained),
    };
  }
  const of = voters.flatMap(({ account }) => {
    const vote = names[account];
    return vote ? [{ account, vote }] : [];
  });
  return of.length === voters.length ? { ballot: 'open' as const, of } : undefined;
}

function useTyped(item: AgendaItem, proposed: { kk: string; ru: string }) {
  const { result } = item;
  const [names, setNames] = useState<Names>(() =>
    Object.fromEntries((result?.votes ?? []).map(({ account, vote }) => [account, vote])),
  );
  const [counts, setCounts] = useState<Counts>({
    for: String(result?.for ?? ''),
    against: String(result?.against ?? ''),
    abstained: String(result?.abstained ?? ''),
  });
  const [resolution, setResolution] = useState(result?.resolution ?? proposed);
  return { names, setNames, counts, setCounts, resolution, setResolution };
}

type VotingProps = { readonly seen: SittingWhole; readonly item: AgendaItem };

function Voting({ seen, item }: VotingProps) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, sitting } = useSittingAct(RecordVote, seen);
  const typed = useTyped(item, { kk: '', ru: '' });
  const { names, setNames, counts, setCounts, resolution, setResolution } = typed;
  const voters = votersOf(sitting, item);
  const votes = votesOf(item, voters, names, counts);
  const isWritten = resolution.kk.trim() !== '' && resolution.ru.trim() !== '';
  const save = () =>
    votes &&
    act.mutate(
      { params: { id: sitting.id, item: item.id }, body: { votes, resolution }, version: sitting.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, sitting.id))) },
    );
  const area = (language: 'kk' | 'ru') => ({
    value: resolution[language],
    rows: 4,
    maxLength: 8000,
    onChange: (event: { target: { value: string } }) =>
      setResolution({ ...resolution, [language]: event.target.value }),
  });
  const barred = () => {
    if (!votes) return say('council:votes-first');
    return isWritten ? undefined : say('council:resolution-first');
  };
  return (
    <div className={styles.form}>
      <UnsavedGuard when={(resolution.kk !== '' || resolution.ru !== '') && !act.isSuccess} />
      {item.ballot === 'open' ? (
        <ByName voters={voters} names={names} onNames={setNames} />
      ) : (
        <InSecret counts={counts} onCounts={setCounts} />
      )}
      <TextAreaField id="resolution-kk" label={say('council:resolution-kk')} area={area('kk')} />
      <TextAreaField id="resolution-ru" label={say('council:resolution-ru')} area={area('ru')} />
      {act.error &&
        (isChanged(act.error) ? (
          <ActFault fault={act.error} onAnew={() => void anew()} />
        ) : (
          <FaultView fault={act.error} />
        ))}
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('council:saving') : undefined}
          barredBecause={barred()}
          onClick={save}
        >
          {say('council:vote-save')}
        </Button>
        <LinkButton href={addressOf(say, sitting.id)}>{say('council:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

function VoteAct({ seen, item }: VotingProps) {
  const say = useSay();
  const { quorum } = seen;
  const hindrances = [
    ...(quorum.there
      ? []
      : [say('council:quorum-is-not', { members: quorum.members, needed: quorum.needed, present: quorum.present })]),
    ...(item.kind === 'results' ? seen.hindrances.map((one) => wordHindrance(say, one)) : []),
    ...(item.voters === 0 && quorum.there ? [say('council:nobody-may-vote')] : []),
  ];
  return (
    <ActPage
      title={say('council:vote-title')}
      what={
        <>
          <p>{inPaperLanguage(say, item.title)}</p>
          {item.proposal && <p>{say('council:put-to-vote', { proposal: say(`council:proposal.${item.proposal}`) })}</p>}
          <p>{say(`council:vote-what.${item.ballot}`, { voters: item.voters })}</p>
        </>
      }
      ground={{
        text: say('council:vote-ground'),
        paragraph: wordReference(say, 'S-17'),
      }}
      irreversible={say('council:vote-irreversible')}
      hindrances={hindrances}
      sign={<Voting seen={seen} item={item} />}
    />
  );
}

export function VotePage() {
  const { item: id = '' } = useParams({ strict: false }) as { item?: string };
  return (
    <SittingScreen of="council:vote-title" act="council.keep" ownTitle>
      {(sitting) => {
        const item = sitting.items.find((one) => one.id === id);
        return item ? <VoteAct seen={sitting} item={item} /> : null;
      }}
    </SittingScreen>
  );
}
