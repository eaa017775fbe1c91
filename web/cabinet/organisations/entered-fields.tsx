// From which day something holds, and on which document it rests.

import { DateField } from '#web/design/date-field.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import type { FormFaults } from './form-faults.ts';

export type Entered = { readonly from: string; readonly source: string };

type EnteredProps = {
  readonly entered: Entered;
  readonly onEntered: (entered: Entered) => void;
  readonly faults: FormFaults;
};

export function FromField({ entered, onEntered, faults }: EnteredProps) {
  const say = useSay();
  return (
    <DateField
      id="from"
      label={say('organisations:from')}
      value={entered.from}
      day={findTypedDate(entered.from)}
      fault={faults.get('from')}
      onChange={(from) => onEntered({ ...entered, from })}
    />
  );
}

export function SourceField({ entered, onEntered, faults }: EnteredProps) {
  const say = useSay();
  return (
    <TextAreaField
      id="source"
      label={say('organisations:source')}
      hint={say('organisations:source-hint')}
      fault={faults.get('source')}
      area={{
        rows: 2,
        maxLength: 500,
        value: entered.source,
        onChange: (event) => onEntered({ ...entered, source: event.target.value }),
      }}
    />
  );
}

/** For the contract: a day that is none stays as it was typed and is refused there. */
export const writeEntered = ({ from, source }: Entered): Entered => ({ from: findTypedDate(from) ?? from, source });
