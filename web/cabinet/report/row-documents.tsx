// The documents that are attached to a row, beside its cell of evidence. A name that is taken out of the cell leaves its document
// attached: that is said here, and the document can be detached at once.

import { useQueryClient } from '@tanstack/react-query';
import { type Attachment, DetachDocument } from '#contract/evidence.ts';
import { nameInCell } from '#rules/evidence/evidence-cell.ts';
import { filesIn } from '#rules/evidence/missing-evidence.ts';
import { Button } from '#web/design/button.tsx';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Unseen } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfReport, type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useAct } from '#web/kit/use-api.ts';
import styles from './report.module.css';

type DocumentsProps = {
  readonly place: Place;
  readonly row: SheetRow;
  readonly attachments: readonly Attachment[];
  readonly mayDetach: boolean;
};

export function RowDocuments({ place, row, attachments, mayDetach }: DocumentsProps) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(DetachDocument);
  const own = attachments.filter((one) => one.row === row.id);
  if (own.length === 0) return null;
  const named = new Set(filesIn(row.fields.evidence ?? ''));
  const isNamed = ({ document }: Attachment) => named.has(nameInCell(document.name));
  const unnamed = own.filter((one) => !isNamed(one));
  const detach = (attachment: string) =>
    void act
      .mutateAsync({ params: { ...place, attachment } })
      .then(() => queries.invalidateQueries({ queryKey: [...REPORTS, place.round, place.organisation, 'attachments'] }))
      .catch(() => undefined);
  const attached = [...new Set(own.filter(isNamed).map(({ document }) => document.name))].join('; ');
  return (
    <div data-documents>
      {attached !== '' && (
        <p>
          {say('report:attached', { names: attached })}{' '}
          <a href={`${addressOfReport(say, place)}/evidence?${new URLSearchParams({ line: row.id })}`}>
            {say('report:attached-look')}
          </a>
        </p>
      )}
      {unnamed.map(({ id, document: { name } }) => (
        <p key={id} className={styles.unnamed}>
          <StatusMark meaning="waiting">{say('report:attached-unnamed', { name })}</StatusMark>{' '}
          {mayDetach && (
            <Button small kind="quiet" onClick={() => detach(id)}>
              {say('report:detach')}
              <Unseen> {name}</Unseen>
            </Button>
          )}
        </p>
      ))}
      {act.error && <FaultView fault={act.error} level={3} />}
    </div>
  );
}
