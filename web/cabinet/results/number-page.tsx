// A number of a snapshot, on a page with an address: formula, values, components, items, coefficients with the fact that set each,
// the documents that show it, the paragraph. Reckoned here from the frozen rows. It can be printed.

import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { FrozenRows } from '#contract/results.ts';
import { toFixed, toText } from '#rules/kernel/exact.ts';
import type { Explanation, ScoreStep } from '#rules/scoring/explanation.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Figures } from '#web/design/figures.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ExplanationLines, isNumber, linesOf, titleOfNumber } from '#web/kit/explained/explanation-lines.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { addressOfNumber, type SnapshotPlace, useFrozenRows } from '#web/kit/results/result-queries.ts';
import { readCircumstances } from '#web/kit/results/tallied.ts';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import type { NumberAnswer, NumberQuestion } from './number-worker.ts';
import styles from './results.module.css';
import { ResultsScreen, useSnapshotPlace, WeightingPending } from './results-screen.tsx';

function useExplanation(frozen: FrozenRows, number: string) {
  const [known, setKnown] = useState<NumberAnswer>();
  const [fault, setFault] = useState<Error>();
  useEffect(() => {
    const worker = new Worker(new URL('./number-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<NumberAnswer>) => setKnown(data);
    worker.onerror = ({ message }) => setFault(new Error(message));
    worker.postMessage({ frozen, number } satisfies NumberQuestion);
    return () => worker.terminate();
  }, [frozen, number]);
  return { explanation: known?.number === number ? known.explanation : undefined, fault };
}

/** Rows of a table are numbered from 2, as in its file. */
const FIRST_ROW = 2;

type Row = FrozenRows['rows'][number];

function rowsByItem({ rows }: FrozenRows): (table: string, row: number) => Row | undefined {
  const tables = new Map<string, Row[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return (table, row) => tables.get(table)?.[row - FIRST_ROW];
}

type EvidenceProps = { readonly round: string; readonly organisation: string; readonly row: Row | undefined };

/** The documents put to an item, and its verification, for whom they are. */
function Evidence({ round, organisation, row }: EvidenceProps) {
  const say = useSay();
  const may = useMay();
  if (!row) return null;
  return (
    <span className={styles.evidence}>
      {row.documents.map(({ document, name }) =>
        may('document.read') ? (
          <a key={document} href={inLanguage(`/cabinet/documents/${document}`, say.language)}>
            {name}
          </a>
        ) : (
          <span key={document}>{name}</span>
        ),
      )}
      {row.documents.length === 0 && <span>{say('results:no-documents')}</span>}
      {may('verification.read') && (
        <a href={addressOf(say, round, `verification/${organisation}/${row.row}`)}>{say('results:to-verification')}</a>
      )}
    </span>
  );
}

type ExplainedProps = {
  readonly place: SnapshotPlace;
  readonly number: string;
  readonly organisation: string;
  readonly frozen: FrozenRows;
};

type TermsProps = Pick<ExplainedProps, 'place' | 'organisation'> & {
  readonly score: ScoreStep;
  readonly decimals: number;
};

/** What a score is made of: each indicator with its value, which opens in turn. */
function Terms({ place, organisation, score, decimals }: TermsProps) {
  const say = useSay();
  return (
    <PlainTable
      label={say('results:influence')}
      caption={say('results:terms-about')}
      headings={[say('results:influence.indicator'), say('results:influence.weight'), say('results:influence.value')]}
    >
      {score.terms.map(({ indicator, weight, outcome }) => (
        <tr key={indicator}>
          <th scope="row">
            <a href={addressOfNumber(say, place, organisation, indicator)}>
              {indicator}. {say(`law:indicator.${indicator}`)}
            </a>
          </th>
          <td className={styles.number}>{weight ? <Figures value={toText(weight)} /> : say('results:as-it-is')}</td>
          <td className={styles.number}>
            {outcome.value === null ? (
              say(`law:no-value.${outcome.reason}`)
            ) : (
              <Figures value={toFixed(outcome.value, decimals)} />
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Told({ place, number, organisation, frozen, explanation }: ExplainedProps & { explanation: Explanation }) {
  const say = useSay();
  const { resolved, weighting } = useMemo(() => readCircumstances(frozen), [frozen]);
  const find = useMemo(() => rowsByItem(frozen), [frozen]);
  const lines = linesOf(say, explanation, number, { resolved, weighting });
  const score = explanation.scores.find(({ id }) => id === number);
  return (
    <>
      {score && <Terms place={place} organisation={organisation} score={score} decimals={resolved.decimals} />}
      <ExplanationLines
        lines={lines}
        hrefOf={(other) => (other === number ? undefined : addressOfNumber(say, place, organisation, other))}
        under={({ table, row }) => <Evidence round={place.round} organisation={organisation} row={find(table, row)} />}
      />
    </>
  );
}

function Explained(props: ExplainedProps) {
  const { place, number, frozen } = props;
  const say = useSay();
  const { explanation, fault } = useExplanation(frozen, number);
  const of = say('results:number-of', {
    name: frozen.reporter.names[say.language] || frozen.reporter.bin,
    year: frozen.reportingYear,
    number: place.number,
  });
  return (
    <div className={styles.stack} data-explained={explanation ? number : undefined}>
      <Aside>{of}</Aside>
      <WeightingPending round={place.round} pending={frozen.weighting === null} />
      {fault && <FaultView fault={fault} />}
      {!explanation && !fault && <LoadingState what={say('results:reckoning')} />}
      {explanation && <Told {...props} explanation={explanation} />}
      <div data-screen-only>
        <ButtonRow>
          <Button onClick={() => window.print()}>{say('web:number.print')}</Button>
        </ButtonRow>
      </div>
    </div>
  );
}

function Asked({ place, organisation, number }: Omit<ExplainedProps, 'frozen'>) {
  const say = useSay();
  const { data, error, refetch } = useFrozenRows(place, organisation);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!isNumber(readCircumstances(data).resolved, number)) return <EmptyState title={say('results:no-such-number')} />;
  return <Explained key={number} place={place} organisation={organisation} number={number} frozen={data} />;
}

const LOOKS_LIKE_A_NUMBER = /^(?:[ABC]|\d{1,2}(?:\.\d)?)$/;

export function NumberPage() {
  const say = useSay();
  const { place, up } = useSnapshotPlace();
  const { organisation = '', what: address = '' } = useParams({ strict: false }) as {
    organisation?: string;
    what?: string;
  };
  const what = address.replace('-', '.');
  const title = LOOKS_LIKE_A_NUMBER.test(what) ? titleOfNumber(say, what) : say('results:no-such-number');
  return (
    <ResultsScreen title={title} between={up}>
      {() => <Asked place={place} organisation={organisation} number={what} />}
    </ResultsScreen>
  );
}
