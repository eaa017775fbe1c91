// E-12: the results are published. What becomes visible, how much of the term is left, the files as they lie ready, the press; the
// receipt with the ways to what is public from then on.

import { type PublicationState, PublishResults } from '#contract/publish-results.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { findPlainDate, getPlainDate } from '#rules/kernel/plain-date.ts';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { PublicationFiles } from './publication-files.tsx';
import { usePublication } from './publication-queries.ts';
import { RoundAct } from './round-act.tsx';
import { RoundScreen } from './round-screen.tsx';
import { StageBarred } from './stage-barred.tsx';

function WhatHappens({ state: { next, due } }: { readonly state: PublicationState }) {
  const say = useSay();
  const number = (count: number) => formatNumber(String(count), say.language);
  return (
    <ul>
      {next && (
        <li>
          {say(next.version === 1 ? 'publication:what-first' : 'publication:what-amendment', {
            number: next.snapshot,
            version: next.version,
            organisations: number(next.organisations),
            rows: number(next.rows),
            reason: next.reason,
          })}
        </li>
      )}
      {next?.weighting && <li>{say('publication:what-weights', { source: next.weighting })}</li>}
      <li>{say('publication:what-page')}</li>
      <li>{say('publication:what-data')}</li>
      <li>{say('publication:what-letter')}</li>
      {due && (next?.version ?? 1) === 1 && (
        <li>
          {say(due.late ? 'publication:term-late' : 'publication:term', {
            date: formatDate(getPlainDate(due.lastDay), say.language, 'weekday'),
          })}
        </li>
      )}
    </ul>
  );
}

function wordHindrance(say: Say, { code, values }: PublicationState['hindrances'][number]): string {
  const told = Object.entries(values).map(([name, value]) => {
    const day = typeof value === 'string' ? findPlainDate(value) : undefined;
    return [name, day ? formatDate(day, say.language) : value] as const;
  });
  return say(code, Object.fromEntries(told));
}

function Versions({ published }: { readonly published: PublicationState['published'] }) {
  const say = useSay();
  if (published.length === 0) return null;
  return (
    <Section title={say('publication:versions')}>
      <ul>
        {published.map(({ version, publishedAt, bundle }) => (
          <li key={version}>
            <a href={bundle.address}>
              {say('publication:version-line', { version, at: formatMoment(publishedAt, say.language) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Done({
  year,
  version,
  address,
}: {
  readonly year: number;
  readonly version: number;
  readonly address: string;
}) {
  const say = useSay();
  return (
    <>
      <p>{say('publication:done-about', { version })}</p>
      <p>
        <a href={address}>{say('publication:to-bundle')}</a>
      </p>
      <p>
        <a href={`${inLanguage('/recompute', say.language)}?bundle=${year}/v${version}`}>
          {say('publication:to-recompute')}
        </a>
      </p>
      <p>
        <a href={inLanguage(`/results/${year}`, say.language)}>{say('publication:to-results')}</a>
      </p>
    </>
  );
}

function PublishAct({ seen, state }: { readonly seen: RoundWhole; readonly state: PublicationState }) {
  const say = useSay();
  const acting = useRoundAct(PublishResults, seen);
  const { act, round } = acting;
  const { next, prepared, hindrances, published } = state;
  const { id, reportingYear: year } = round;
  const made = act.data?.answer.published;
  return (
    <>
      <RoundAct
        of={acting}
        page={{
          title: say('publication:title'),
          what: <WhatHappens state={state} />,
          ground: { text: say('publication:ground'), paragraph: wordReference(say, 'E-12') },
          irreversible: say('publication:irreversible'),
          hindrances: hindrances.map((one) => wordHindrance(say, one)),
        }}
        fields={<PublicationFiles round={id} state={state} />}
        receipt={{
          title: say('publication:done'),
          about: made && <Done year={year} version={made.version} address={made.bundle.address} />,
        }}
        button={{
          label: say('publication:act', { year }),
          busy: say('publication:publishing'),
          barredBecause: prepared ? undefined : say('publication:files-wanted'),
        }}
        onDo={() =>
          next &&
          prepared &&
          act.mutate({
            params: { round: id },
            body: { snapshot: next.snapshot, bundle: prepared.bundle },
            version: round.version,
          })
        }
      />
      {!made && <Versions published={published} />}
    </>
  );
}

function Asked({ round }: { readonly round: RoundWhole }) {
  const { data, error, refetch } = usePublication(round.id);
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return data ? <PublishAct seen={round} state={data} /> : <LoadingState />;
}

export function PublishResultsPage() {
  const say = useSay();
  return (
    <RoundScreen of="publication:title" act="result.publish" ownTitle>
      {(round) => (
        <StageBarred round={round} act="publish-results" title={say('publication:title')}>
          <Asked round={round} />
        </StageBarred>
      )}
    </RoundScreen>
  );
}
