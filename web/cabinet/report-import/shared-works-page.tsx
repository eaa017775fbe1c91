// Works that several organisations claim: who, on which facts they differ, and what is said about it.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundWhole } from '#contract/rounds.ts';
import { ListSharedWorks, SayOfSharedWork, type SharedWork } from '#contract/shared-works.ts';
import { Button } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './report-import.module.css';
import { type Part, ReportPart } from './report-part.tsx';

type Claim = SharedWork['claims'][number];
const SHOWN = ['quartile', 'language', 'databases', 'kind', 'year', 'authorPosition', 'corresponding'] as const;

function wordFact(say: Say, fact: keyof Claim['facts'], text: string): string {
  if (text === '') return say('intake:nothing');
  if (fact === 'kind') return say(`law:work.${text}`);
  if (fact === 'corresponding') return say(`law:answer.${text === 'yes' ? 'yes' : 'no'}`);
  return text;
}

const nameIn = (say: Say, round: RoundWhole, organisation: string): string =>
  round.participants.find((one) => one.organisation === organisation)?.names[say.language] ?? organisation;

/** What each organisation says of the work, differing facts marked. */
function Claims({ work, round }: { readonly work: SharedWork; readonly round: RoundWhole }) {
  const say = useSay();
  const said = (claim: Claim, fact: keyof Claim['facts']) => {
    const text = wordFact(say, fact, claim.facts[fact]);
    return work.differing.some((one) => one === fact) ? <StatusMark meaning="late">{text}</StatusMark> : text;
  };
  return (
    <PlainTable
      label={say('intake:shared-claims', { title: work.title })}
      caption={say('intake:shared-claimants')}
      headings={[say('intake:shared-organisation'), ...SHOWN.map((fact) => say(`intake:shared-fact.${fact}`))]}
    >
      {work.claims.map((claim) => (
        <tr key={claim.row ?? claim.organisation}>
          <th scope="row">
            <span className={styles.claimant}>{nameIn(say, round, claim.organisation)}</span>
          </th>
          {SHOWN.map((fact) => (
            <td key={fact}>{said(claim, fact)}</td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}

function Words({ work, part: { place, round } }: { readonly work: SharedWork; readonly part: Part }) {
  const say = useSay();
  const may = useMay();
  const queries = useQueryClient();
  const act = useAct(SayOfSharedWork);
  const [text, setText] = useState('');
  const send = () =>
    act.mutate(
      { params: { ...place, work: work.id }, body: { words: text } },
      {
        onSuccess: () => {
          setText('');
          queries.invalidateQueries({ queryKey: REPORTS });
        },
      },
    );
  return (
    <>
      {work.words.length > 0 && (
        <ul className={styles.words}>
          {work.words.map((word) => (
            <li key={word.id}>
              <Aside>
                {word.organisation === null ? say('intake:shared-body') : nameIn(say, round, word.organisation)} ·{' '}
                {formatMoment(word.at, say.language)}
              </Aside>
              <p>{word.words}</p>
            </li>
          ))}
        </ul>
      )}
      {act.error && <FaultView fault={act.error} />}
      {may('shared-work.say', place.organisation) && (
        <>
          <TextAreaField
            label={say('intake:shared-say')}
            hint={say('intake:shared-say-hint')}
            area={{ value: text, onChange: (event) => setText(event.target.value), rows: 2, maxLength: 4000 }}
          />
          <Button
            onClick={send}
            busy={act.isPending ? say('intake:shared-sending') : undefined}
            barredBecause={text.trim() === '' ? say('intake:shared-no-words') : undefined}
          >
            {say('intake:shared-send')}
          </Button>
        </>
      )}
    </>
  );
}

function useSharedWorks(place: Place) {
  const call = useApi();
  return useQuery({
    queryKey: [...REPORTS, place.round, place.organisation, 'shared-works'],
    queryFn: async ({ signal }) => (await call(ListSharedWorks, { params: place, signal })).answer.works,
    staleTime: 0,
  });
}

function Works({ part }: { readonly part: Part }) {
  const say = useSay();
  const { data, error, refetch } = useSharedWorks(part.place);
  if (error && !data) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  if (data.length === 0) return <p>{say('intake:shared-none')}</p>;
  return data.map((work) => (
    <Section key={work.id} title={work.title} aside={<Aside>{work.work}</Aside>}>
      <div className={styles.stack}>
        <StatusMark meaning={work.differing.length > 0 ? 'late' : 'counted'}>
          {work.differing.length > 0
            ? say('intake:shared-differ', {
                facts: work.differing.map((fact) => say(`intake:shared-fact.${fact}`)).join(', '),
              })
            : say('intake:shared-agree')}
        </StatusMark>
        <Claims work={work} round={part.round} />
        <Words work={work} part={part} />
      </div>
    </Section>
  ));
}

export function SharedWorksPage() {
  const say = useSay();
  return (
    <ReportPart title={say('intake:shared-title')} lead={say('intake:shared-lead')} act="report.read">
      {(part) => <Works part={part} />}
    </ReportPart>
  );
}
