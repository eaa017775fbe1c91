// Why a role is given although it sets the person over their own work: asked for as soon as it would.

import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';

type ReasonProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: FieldFault | undefined;
};

export function ConflictReason({ id, value, onChange, fault }: ReasonProps) {
  const say = useSay();
  return (
    <>
      <Notice tone="late" title={say('accounts:conflict-title')} live>
        <p>{say('accounts:conflict-about')}</p>
      </Notice>
      <TextAreaField
        id={id}
        label={say('accounts:conflict-why')}
        hint={say('accounts:conflict-why-hint')}
        fault={fault}
        area={{ value, rows: 3, required: true, onChange: (event) => onChange(event.target.value) }}
      />
    </>
  );
}
