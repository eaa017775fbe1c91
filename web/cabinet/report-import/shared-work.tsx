// One work that several organisations claim: who, on which facts they differ, what is settled, and what is said about it.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SayOfSharedWork } from '#contract/shared-works.ts';
import { Button } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './report-import.module.css';
import { SettleForm } from './settle-form.tsx';
import { type Claim, nameIn, type ShownProps, wordFact } from './word-claims.ts';

const SHOWN = ['quartile', 'language', 'databases', 'kind', 'year', 'authorPosition', 'corresponding'] as const;

/** What each organisation says of the work, differing facts marked. */
function Claims({ work, round }: ShownProps) {
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

function Words({ work, place, round }: ShownProps & { readonly place: Place }) {
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

/** What the working body says is right; every claimant and every verifier reads the same. */
function Settled({ work, round }: ShownProps) {
  const say = useSay();
  const { settled } = work;
  if (!settled) return null;
  const facts = SHOWN.flatMap((fact) => {
    const text = fact in settled.facts ? settled.facts[fact as keyof typeof settled.facts] : undefined;
    return text === undefined
      ? []
      : [{ key: fact, name: say(`intake:shared-fact.${fact}`), text: wordFact(say, fact, text) }];
  });
  const positions = Object.entries(settled.positions).map(([organisation, text]) => ({
    key: organisation,
    name: say('intake:settle-position', { name: nameIn(say, round, organisation) }),
    text,
  }));
  return (
    <Notice tone="counted" title={say('intake:settled')}>
      <ul className={styles.lines}>
        {[...facts, ...positions].map(({ key, name, text }) => (
          <li key={key}>{say('intake:settled-fact', { fact: name, text })}</li>
        ))}
      </ul>
      <p>{say('intake:settled-about', { at: formatMoment(settled.at, say.language), words: settled.words })}</p>
    </Notice>
  );
}

/** `place`: the report in whose name something is said. */
export function SharedWorkShown({ work, round, place }: ShownProps & { readonly place: Place }) {
  const say = useSay();
  const may = useMay();
  return (
    <Section title={work.title} aside={<Aside>{work.work}</Aside>}>
      <div className={styles.stack} data-shared-work>
        <StatusMark meaning={work.differing.length > 0 ? 'late' : 'counted'}>
          {work.differing.length > 0
            ? say('intake:shared-differ', {
                facts: work.differing.map((fact) => say(`intake:shared-fact.${fact}`)).join(', '),
              })
            : say('intake:shared-agree')}
        </StatusMark>
        <Settled work={work} round={round} />
        <Claims work={work} round={round} />
        {may('shared-work.settle') && <SettleForm key={work.settled?.number ?? 0} work={work} round={round} />}
        <Words work={work} round={round} place={place} />
      </div>
    </Section>
  );
}
