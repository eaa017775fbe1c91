// What every field of a form has: a label, perhaps a hint, and an error that says what, why by which paragraph, and what now.

import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Sign } from './signs.tsx';
import { ParagraphMark, Unseen } from './text.tsx';
import { useSay } from './words.tsx';

export type FieldFault = {
  /** `The received amount is less than the amount handed on.` */
  readonly what: string;
  /** The ground, where the fault has one. */
  readonly why?: string;
  readonly paragraph?: { readonly label: string; readonly href?: string };
  /** What to do now. */
  readonly next?: string;
};

export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: FieldFault | undefined;
  /** Fields are needed unless they say so. */
  readonly optional?: boolean;
  /** Given where an error summary must be able to point here. */
  readonly id?: string;
};

export type FieldIds = { readonly id: string; readonly hint: string; readonly fault: string };

export function useFieldIds(id: string | undefined): FieldIds {
  const own = useId();
  const base = id ?? own;
  return { id: base, hint: `${base}-hint`, fault: `${base}-fault` };
}

/** The attributes that tie a control to its hint and its error. */
export function describeControl(ids: FieldIds, { hint, fault }: Pick<FieldProps, 'hint' | 'fault'>) {
  const described = [hint === undefined ? '' : ids.hint, fault === undefined ? '' : ids.fault]
    .filter(Boolean)
    .join(' ');
  return {
    id: ids.id,
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
  };
}

export function FaultText({ fault, id }: { readonly fault: FieldFault; readonly id: string }) {
  const say = useSay();
  return (
    <div className={styles.fault} id={id}>
      <p className={styles.what}>
        <Sign name="refused" /> <Unseen>{say('web:field.error')}: </Unseen>
        {fault.what}
      </p>
      {(fault.why !== undefined || fault.paragraph !== undefined) && (
        <p>
          {fault.why}{' '}
          {fault.paragraph && (
            <ParagraphMark {...(fault.paragraph.href === undefined ? {} : { href: fault.paragraph.href })}>
              {fault.paragraph.label}
            </ParagraphMark>
          )}
        </p>
      )}
      {fault.next !== undefined && <p>{fault.next}</p>}
    </div>
  );
}

export function OptionalMark() {
  const say = useSay();
  return <span className={styles.optional}> ({say('web:field.optional')})</span>;
}

type FrameProps = Omit<FieldProps, 'id'> & { readonly ids: FieldIds; readonly children: ReactNode };

/** Label above, hint, error, control: in the order in which they are read. */
export function FieldFrame({ ids, label, hint, fault, optional, children }: FrameProps) {
  return (
    <div className={styles.field} data-fault={fault !== undefined || undefined}>
      <label className={styles.label} htmlFor={ids.id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint !== undefined && (
        <div className={styles.hint} id={ids.hint}>
          {hint}
        </div>
      )}
      {fault && <FaultText fault={fault} id={ids.fault} />}
      {children}
    </div>
  );
}

/** The same for several controls that answer one question. */
export function FieldGroup({ ids, label, hint, fault, optional, children }: FrameProps) {
  const control = describeControl(ids, { hint, fault });
  return (
    <fieldset
      className={styles.field}
      data-fault={fault !== undefined || undefined}
      id={control.id}
      tabIndex={-1}
      aria-describedby={control['aria-describedby']}
    >
      <legend className={styles.label}>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {hint !== undefined && (
        <div className={styles.hint} id={ids.hint}>
          {hint}
        </div>
      )}
      {fault && <FaultText fault={fault} id={ids.fault} />}
      {children}
    </fieldset>
  );
}
