// The agenda as it is read: each item with its papers, who does not vote on it, and what was resolved.

import type { SittingWhole } from '#contract/council.ts';
import type { AgendaItem, CouncilConflict, ItemResult, MatterKind } from '#contract/council-agenda.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { Unfold } from '#web/design/unfold.tsx';
import { useSay } from '#web/design/words.tsx';
import { useMay } from '#web/kit/session.tsx';
import { formatMoment } from '#wording/format-date.ts';
import styles from './council.module.css';
import { addressOf } from './council-queries.ts';
import { Declare } from './declare-interest.tsx';
import { PapersOfItem } from './papers-of-item.tsx';
import { inPaperLanguage } from './word-council.ts';

function Conflict({ of }: { readonly of: CouncilConflict }) {
  const say = useSay();
  const { name, words, organisations } = of;
  const of_ = organisations.map((one) => one[say.language]).join('; ');
  return (
    <p>
      <StatusMark meaning="refused">
        {organisations.length > 0
          ? say('council:conflict-role', { name, organisations: of_ })
          : say('council:conflict-declared', { name, words })}
      </StatusMark>
    </p>
  );
}

function Result({ of }: { readonly of: ItemResult }) {
  const say = useSay();
  const adopted = of.outcome.startsWith('adopted');
  return (
    <div className={styles.item}>
      <p>
        <StatusMark meaning={adopted ? 'counted' : 'refused'}>{say(`council:outcome.${of.outcome}`)}</StatusMark>
      </p>
      <p>{say('council:counts', { yes: of.for, no: of.against, abstained: of.abstained })}</p>
      <p className={styles.words}>{inPaperLanguage(say, of.resolution)}</p>
      {of.votes.length > 0 && (
        <Unfold label={say('council:by-name')}>
          <ul>
            {of.votes.map(({ account, name, vote }) => (
              <li key={account}>{say('council:vote-of', { name, vote: say(`council:vote.${vote}`) })}</li>
            ))}
          </ul>
        </Unfold>
      )}
    </div>
  );
}

type ItemProps = { readonly sitting: SittingWhole; readonly item: AgendaItem };

function Snapshot({ sitting, item }: ItemProps) {
  const say = useSay();
  const found = sitting.snapshots.find(({ number }) => number === item.snapshot);
  if (item.kind !== 'results') return null;
  if (!found) return <Aside>{say('council:no-snapshot')}</Aside>;
  return (
    <Aside>
      {say('council:snapshot', { number: found.number, at: formatMoment(found.at, say.language) })} ·{' '}
      {found.weighting === null
        ? say('council:weighting-pending')
        : say('council:weighting', { source: found.weighting })}
    </Aside>
  );
}

/** Where the case of a matter is read. */
const CASE_PLACES: Readonly<Record<MatterKind, string>> = { application: 'status', revision: 'revision' };

function Item({ sitting, item }: ItemProps) {
  const say = useSay();
  const may = useMay();
  const mayKeep = may('council.keep');
  return (
    <li>
      <div className={styles.item}>
        <p className={styles.title}>{inPaperLanguage(say, item.title)}</p>
        <Snapshot sitting={sitting} item={item} />
        {item.matter && item.proposal && (
          <Aside>
            {say('council:put-to-vote', { proposal: say(`council:proposal.${item.proposal}`) })}{' '}
            <a href={`/${say.language}/cabinet/${CASE_PLACES[item.matter.kind]}/${item.matter.id}`}>
              {say('council:case', { organisation: item.matter.organisation[say.language] })}
            </a>
          </Aside>
        )}
        <Aside>{say(`council:ballot.${item.ballot}`)}</Aside>
        {item.conflicts.map((one) => (
          <Conflict key={one.account} of={one} />
        ))}
        <PapersOfItem sitting={sitting} item={item} mayKeep={mayKeep} />
        {item.result && <Result of={item.result} />}
        <ButtonRow>
          {mayKeep && sitting.state === 'open' && (
            <LinkButton
              small
              kind={item.result ? 'secondary' : 'primary'}
              href={addressOf(say, sitting.id, `vote/${item.id}`)}
            >
              {say(item.result ? 'council:vote-again' : 'council:vote-on')}
            </LinkButton>
          )}
          <Declare sitting={sitting} item={item} />
        </ButtonRow>
      </div>
    </li>
  );
}

export function AgendaSection({ of }: { readonly of: SittingWhole }) {
  const say = useSay();
  const may = useMay();
  const changes = may('council.keep') && ['planned', 'open'].includes(of.state);
  return (
    <Section title={say('council:agenda')}>
      <div className={styles.stack}>
        {of.items.length === 0 ? (
          <Notice tone="waiting" title={say('council:agenda-nothing')} />
        ) : (
          <ol className={styles.agenda}>
            {of.items.map((item) => (
              <Item key={item.id} sitting={of} item={item} />
            ))}
          </ol>
        )}
        {changes && <LinkButton href={addressOf(say, of.id, 'agenda')}>{say('council:agenda-edit')}</LinkButton>}
      </div>
    </Section>
  );
}
