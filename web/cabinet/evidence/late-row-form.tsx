// A row that the report never had, field by field, judged while one types as in a sheet. It is laid down as a whole.

import { useState } from 'react';
import type { ReportedTable } from '#contract/intake.ts';
import { type LateRow, LayLateRow } from '#contract/late-evidence.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { FindingLines } from '#web/design/sheet/cell-bar.tsx';
import { readTyped } from '#web/design/sheet/choice-text.ts';
import { faultOf, RowField, refusalOf } from '#web/design/sheet/row-form.tsx';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import type { Dispatch } from '#web/design/sheet/use-sheet.ts';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { reportColumns } from '#web/kit/live-report/report-columns.ts';
import { useLiveReport } from '#web/kit/live-report/use-live-report.ts';
import { planOf, readingOf, reporterOf } from '#web/kit/reports/report-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './evidence.module.css';
import type { Given } from './evidence-screen.tsx';

type FormProps = {
  readonly given: Given;
  readonly table: ReportedTable;
  readonly known?: LateRow;
  readonly onDone: () => void;
};

/** As the rules would read it beside the rows of the report: a work that stands there already is told. */
function useJudged({ given: { round, participant, rows }, table, known }: FormProps) {
  const say = useSay();
  const [row, setRow] = useState<SheetRow>(() => ({
    id: known?.row ?? crypto.randomUUID(),
    fields: known?.fields ?? {},
  }));
  const [{ setting, first }] = useState(() => {
    const { settings, weighting } = planOf(readingOf(round));
    const others = rows
      .filter((one) => one.table !== table)
      .map(({ id, table: of, fields }) => ({ id, table: of, fields }));
    const same = rows.filter((one) => one.table === table).map(({ id, fields }) => ({ id, fields }));
    const { edition, reportingYear } = round;
    return {
      setting: { ...{ table, reportingYear, edition, settings, weighting, others }, reporter: reporterOf(participant) },
      first: [...same, row],
    };
  });
  const { findings, change } = useLiveReport(say, setting, first);
  const columns = reportColumns(say, table, {});
  const dispatch: Dispatch = (act) => {
    const column = act.act === 'write' && columns.find(({ name }) => name === act.place.column);
    if (act.act !== 'write' || !column) return;
    const fields = { [column.name]: readTyped(column, act.text) };
    change([{ kind: 'set', row: row.id, before: { [column.name]: row.fields[column.name] ?? '' }, fields }]);
    setRow({ ...row, fields: { ...row.fields, ...fields } });
  };
  return { row, columns, findings: findings.get(row.id) ?? [], dispatch };
}

export function LateRowForm(props: FormProps) {
  const { given, table, known, onDone } = props;
  const say = useSay();
  const act = useAct(LayLateRow);
  const { row, columns, findings, dispatch } = useJudged(props);
  const filled = Object.fromEntries(Object.entries(row.fields).filter(([, text]) => text !== ''));
  const isEmpty = Object.keys(filled).length === 0;
  const isChanged = JSON.stringify(row.fields) !== JSON.stringify(known?.fields ?? {});
  const atFields = new Set(columns.map(({ name }) => refusalOf(findings, name)));
  const others = findings.filter((finding) => !atFields.has(finding));
  const lay = () =>
    void act
      .mutateAsync({
        params: { ...given.place, row: row.id },
        body: { table, fields: filled, version: known?.version ?? 0 },
      })
      .then(given.anew)
      .then(onDone)
      .catch(() => undefined);
  return (
    <Section title={say('evidence:late-row', { table: say(`law:table.${table}`) })}>
      <UnsavedGuard when={isChanged && !act.isSuccess && !act.isPending} />
      <div className={styles.lateForm}>
        {!isEmpty && others.length > 0 && <FindingLines findings={others} />}
        {columns.map((column) => (
          <RowField
            key={column.name}
            {...{ row, column, dispatch }}
            readOnly={false}
            fault={isEmpty ? undefined : faultOf(refusalOf(findings, column.name))}
          />
        ))}
        {act.error && <FaultView fault={act.error} level={3} />}
        <ButtonRow>
          <Button
            kind="primary"
            onClick={lay}
            busy={act.isPending ? say('evidence:late-laying') : undefined}
            barredBecause={isEmpty ? say('evidence:late-row-empty') : undefined}
          >
            {say('evidence:late-lay-row')}
          </Button>
          <Button onClick={onDone}>{say('evidence:late-leave')}</Button>
        </ButtonRow>
      </div>
    </Section>
  );
}
