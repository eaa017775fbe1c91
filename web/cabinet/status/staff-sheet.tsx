// The staff, typed and pasted as in Excel: a person by a code of the organisation's own, never by name.

import { DEGREES, STAFF_GROUPS } from '#rules/status/application.ts';
import type { SheetFindings } from '#web/design/sheet/sheet.tsx';
import { Sheet } from '#web/design/sheet/sheet.tsx';
import { applyChanges } from '#web/design/sheet/sheet-changes.ts';
import type { SheetColumn, SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import { freshKey } from './typed-form.ts';

const columns = (say: Say): SheetColumn[] => [
  { name: 'code', label: say('status:column.code'), kind: 'text', width: 8, hint: say('status:hint.code') },
  {
    ...{ name: 'group', label: say('status:column.group'), kind: 'choice', width: 12, hint: say('status:hint.group') },
    choices: STAFF_GROUPS.map((value) => ({ value, label: say(`status:staff-group.${value}`) })),
  },
  {
    ...{ name: 'degree', label: say('status:column.degree'), kind: 'choice', width: 11, optional: true },
    choices: DEGREES.map((value) => ({ value, label: say(`status:degree.${value}`) })),
  },
  ...(['publications', 'hirsch', 'research-years'] as const).map(
    (name): SheetColumn => ({
      ...{ name, label: say(`status:column.${name}`), kind: 'number', width: 8, optional: true },
      hint: say(`status:hint.${name}`),
    }),
  ),
];

const NEW = { code: '', group: 'research', degree: '', publications: '', hirsch: '', 'research-years': '' };
const newRow = (): SheetRow => ({ id: freshKey(), fields: NEW });

type StaffProps = {
  readonly rows: readonly SheetRow[];
  readonly findings: SheetFindings;
  readonly onRows: (change: (rows: readonly SheetRow[]) => readonly SheetRow[]) => void;
};

export function StaffSheet({ rows, findings, onRows }: StaffProps) {
  const say = useSay();
  return (
    <Sheet
      caption={say('status:staff')}
      columns={columns(say)}
      rows={rows}
      findings={findings}
      onChange={(changes) => onRows((before) => applyChanges(before, changes))}
      newRow={newRow}
      totals={{ code: String(rows.filter(({ fields }) => (fields.code ?? '').trim() !== '').length) }}
      empty={
        <EmptyState title={say('status:staff-empty')}>
          <p>{say('status:staff-empty-about')}</p>
        </EmptyState>
      }
    />
  );
}
