// What an organisation laid down after the term (E-7): beside the closed report, counting in nothing of its round, and on its way
// into the next one.

import { useState } from 'react';
import type { z } from 'zod';
import { REPORTED_TABLES, type ReportedTable } from '#contract/intake.ts';
import { type LateRow, type ReadLate, WithdrawLateDocument, WithdrawLateRow } from '#contract/late-evidence.ts';
import { documentsOf } from '#rules/evidence/documents.ts';
import { componentOfRow } from '#rules/evidence/evidence-cell.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { ParagraphMark, Unseen } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfReport } from '#web/kit/reports/report-queries.ts';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { LayLateHere } from './attach-here.tsx';
import styles from './evidence.module.css';
import { addressOfEvidence, EvidenceScreen, type Given } from './evidence-screen.tsx';
import { useLate } from './late-queries.ts';
import { LateRowForm } from './late-row-form.tsx';

type Late = z.infer<typeof ReadLate.answer>;

const TITLES = ['title', 'technology', 'name', 'staff_category', 'learner_category', 'employee', 'code'];
const titleOf = ({ fields }: LateRow): string =>
  [fields.id, TITLES.map((name) => fields[name] ?? '').find((text) => text !== '')].filter(Boolean).join('. ');

/** That it does not count stands first, with its paragraph; then where it goes, or where it has gone. */
function WhatItIs({ late, given }: { readonly late: Late; readonly given: Given }) {
  const say = useSay();
  const { round, place } = given;
  const date = formatDate(getPlainDate(late.lastDay), say.language);
  const paragraph = <ParagraphMark>{wordReference(say, 'E-7')}</ParagraphMark>;
  if (late.next)
    return (
      <Notice tone="note" title={say('evidence:late-went', { year: late.next.year })}>
        <p>
          {say('evidence:late-went-about')} {paragraph}
        </p>
        <p>
          <a href={addressOfReport(say, { ...place, round: late.next.round })}>
            {say('evidence:late-to-next', { year: late.next.year })}
          </a>
        </p>
      </Notice>
    );
  return (
    <Notice tone="late" title={say('evidence:late-not-counted', { year: round.reportingYear })}>
      <p>
        {say('evidence:late-not-counted-about', { date })} {paragraph}
      </p>
      {late.submission === null && <p>{say('evidence:late-nothing-submitted')}</p>}
    </Notice>
  );
}

type RowProps = {
  readonly of: LateRow;
  readonly late: Late;
  readonly given: Given;
  readonly mayLay: boolean;
  readonly onMend: () => void;
};

function Documents({ of: { documents }, given: { place, anew }, mayLay }: RowProps) {
  const say = useSay();
  const act = useAct(WithdrawLateDocument);
  const withdraw = (document: string) =>
    void act
      .mutateAsync({ params: { ...place, document } })
      .then(anew)
      .catch(() => undefined);
  return (
    <>
      {act.error && <FaultView fault={act.error} level={3} />}
      <ul className={styles.files}>
        {documents.map(({ id, asked, document, laidAt }) => (
          <li key={id}>
            <span>{document.name}</span>
            {asked !== null && <span className={styles.said}>{say(`evidence:short.${asked}`)}</span>}
            <span className={styles.said}>{formatMoment(laidAt, say.language)}</span>
            {mayLay && (
              <Button small kind="quiet" onClick={() => withdraw(id)}>
                {say('evidence:late-withdraw')}
                <Unseen> {document.name}</Unseen>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({ of, given: { place, anew }, onMend }: RowProps) {
  const say = useSay();
  const act = useAct(WithdrawLateRow);
  const asked = documentsOf(componentOfRow(of.table, of.fields)).filter(
    ({ document: { per, shownBy } }) => per === 'item' && (shownBy?.file ?? false),
  );
  const here = { row: of.row, place, onChanged: anew };
  const withdraw = () =>
    void act
      .mutateAsync({ params: { ...place, row: of.row } })
      .then(anew)
      .catch(() => undefined);
  return (
    <>
      {asked.map(({ document: { id } }) => (
        <div key={id} className={styles.lateAsked}>
          <span>{say(`law:document.${id}`)}</span>
          <LayLateHere {...here} asked={id} />
        </div>
      ))}
      <ButtonRow>
        <LayLateHere {...here} asked={null} />
        {of.version > 0 && (
          <>
            <Button small onClick={onMend}>
              {say('evidence:late-mend')}
            </Button>
            <Button small kind="quiet" onClick={withdraw}>
              {say('evidence:late-withdraw-row')}
            </Button>
          </>
        )}
      </ButtonRow>
      {act.error && <FaultView fault={act.error} level={3} />}
    </>
  );
}

function LateLine(props: RowProps) {
  const { of, late, mayLay } = props;
  const say = useSay();
  const at = formatMoment(of.laidAt, say.language);
  const missed =
    late.submission === null
      ? say('evidence:late-missed-none', { at })
      : say('evidence:late-missed', { at, number: late.submission });
  return (
    <Line title={[say(`law:table.${of.table}`), titleOf(of)].filter((part) => part !== '').join(': ')}>
      <p>
        <StatusMark meaning={of.carried ? 'counted' : 'late'}>
          {say(of.carried ? 'evidence:late-carried' : 'evidence:late-mark')}
        </StatusMark>{' '}
        {say(of.version > 0 ? 'evidence:late-new-row' : 'evidence:late-of-report')}
      </p>
      <LineAbout>{missed}</LineAbout>
      <div className={styles.lateActs}>
        <Documents {...props} />
        {mayLay && <Acts {...props} />}
      </div>
    </Line>
  );
}

function NewRow({ onTable }: { readonly onTable: (table: ReportedTable) => void }) {
  const say = useSay();
  const none = { value: '', label: say('evidence:late-choose-table') };
  const tables = REPORTED_TABLES.map((table) => ({ value: table, label: say(`law:table.${table}`) }));
  return (
    <SelectField
      label={say('evidence:late-new')}
      hint={say('evidence:late-new-about')}
      choices={[none, ...tables]}
      value=""
      onChange={(chosen) => {
        const table = REPORTED_TABLES.find((one) => one === chosen);
        if (table) onTable(table);
      }}
    />
  );
}

type Entering = { readonly table: ReportedTable; readonly known?: LateRow };

function LateThings({ given }: { readonly given: Given }) {
  const say = useSay();
  const { late, error, refetch, mayLay } = useLate(given.place, given.round);
  const [entering, setEntering] = useState<Entering>();
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (given.round.stage === 'intake' || given.round.stage === 'draft')
    return (
      <Notice tone="note" title={say('evidence:late-not-yet')}>
        <p>
          <a href={addressOfReport(say, given.place)}>{say('evidence:late-to-report')}</a>
        </p>
      </Notice>
    );
  if (!late) return <LoadingState />;
  if (entering)
    return (
      <LateRowForm
        key={entering.known?.row ?? entering.table}
        {...{ given, ...entering }}
        onDone={() => setEntering(undefined)}
      />
    );
  return (
    <>
      <WhatItIs late={late} given={given} />
      <Section title={say('evidence:late-laid')}>
        {late.rows.length === 0 ? (
          <EmptyState title={say('evidence:late-empty')}>
            {mayLay && <p>{say('evidence:late-empty-about')}</p>}
          </EmptyState>
        ) : (
          <LineList>
            {late.rows.map((of) => (
              <LateLine
                key={of.row}
                {...{ of, late, given, mayLay }}
                onMend={() => setEntering({ table: of.table, known: of })}
              />
            ))}
          </LineList>
        )}
      </Section>
      {mayLay && (
        <Section title={say('evidence:late-more')}>
          <div className={styles.lateMore}>
            <LinkButton href={addressOfEvidence(say, given.place)}>{say('evidence:late-to-board')}</LinkButton>
            <NewRow onTable={(table) => setEntering({ table })} />
          </div>
        </Section>
      )}
    </>
  );
}

export function LatePage() {
  return <EvidenceScreen of="evidence:late-title">{(given) => <LateThings given={given} />}</EvidenceScreen>;
}
