// The application, written by the organisation: units, premises, equipment, staff, income, results, documents; and beneath it what the
// finding would be of what stands here now.

import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { type CaseWhole, SaveApplication } from '#contract/status.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { statusRequirementsOn } from '#rules/editions/status-requirements.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { findApplicationFaults } from '#rules/status/application.ts';
import { findRequirements } from '#rules/status/find-requirements.ts';
import { STAFF_READINGS } from '#rules/status/potential.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { NumberField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { now } from '#web/kit/clock.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatDate } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { CaseScreen } from './case-screen.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { FindingsShown } from './findings-shown.tsx';
import { Pairs, Years } from './form-lists.tsx';
import { StaffSheet } from './staff-sheet.tsx';
import styles from './status.module.css';
import { addressOf, useCaseAct } from './status-queries.ts';
import { type ReadForm, readTyped, type TypedForm, typeForm } from './typed-form.ts';
import { wordFault } from './word-hindrance.ts';

/** The same rules as the server's, over what is typed. */
function foresee(of: CaseWhole, { form }: ReadForm) {
  const day = dayInAstana(of.submittedAt ?? now());
  const application = {
    ...form,
    category: of.category ?? ('non_clinical' as const),
    results: of.years.map(({ year, published }) => {
      const entered = form.results.find((one) => one.year === year);
      const text = (value: number | null | undefined) => (value == null ? null : String(value));
      return published
        ? { year, from: 'round' as const, publications: published.publications, citations: published.citations }
        : {
            ...{ year, from: 'entered' as const },
            publications: text(entered?.publications),
            citations: text(entered?.citations),
          };
    }),
  };
  const reading = STAFF_READINGS.find((one) => one === of.reading.id) ?? 'one-person';
  return {
    findings: findRequirements(application, day, statusRequirementsOn(day), reading),
    faults: findApplicationFaults(application),
  };
}

const wordPublished = (say: Say, of: CaseWhole): ReadonlyMap<number, string> =>
  new Map(
    of.years.flatMap(({ year, published }) => {
      if (!published) return [];
      const show = (text: string | null) =>
        text === null ? say('status:not-told') : formatNumber(text.replace(/(\.\d{2})\d+$/, '$1'), say.language);
      const { publications, citations } = published;
      return [
        [year, say('status:results-published', { year, publications: show(publications), citations: show(citations) })],
      ];
    }),
  );

type PartsProps = {
  readonly of: CaseWhole;
  readonly typed: TypedForm;
  readonly read: ReadForm;
  readonly onTyped: (change: (before: TypedForm) => TypedForm) => void;
};

function Lists({ typed, read, onTyped }: PartsProps) {
  const say = useSay();
  return (['units', 'premises', 'equipment'] as const).map((name) => (
    <Section key={name} title={say(`status:part.${name}`)}>
      <Pairs
        name={name}
        of={typed[name]}
        faults={read.faults}
        onChange={(pairs) => onTyped((before) => ({ ...before, [name]: pairs }))}
      />
    </Section>
  ));
}

function Parts(props: PartsProps) {
  const { of, typed, read, onTyped } = props;
  const say = useSay();
  const set = (change: Partial<TypedForm>) => onTyped((before) => ({ ...before, ...change }));
  return (
    <>
      <Lists {...props} />
      <Section title={say('status:staff')}>
        <div className={styles.stack}>
          <NumberField
            id="operational-staff"
            label={say('status:operational-staff')}
            hint={say('status:operational-staff-hint')}
            fault={read.faults.get('operational-staff')}
            input={{
              value: typed.operationalStaff,
              onChange: (event) => set({ operationalStaff: event.target.value }),
            }}
          />
          <p className={styles.words}>{say('status:staff-about')}</p>
          <StaffSheet
            rows={typed.staff}
            findings={read.inStaff}
            onRows={(change) => onTyped((before) => ({ ...before, staff: change(before.staff) }))}
          />
        </div>
      </Section>
      <Section title={say('status:income')}>
        <Years name="income" of={typed.income} faults={read.faults} onChange={(income) => set({ income })} />
      </Section>
      <Section title={say('status:results')}>
        <Years
          name="results"
          of={typed.results}
          faults={read.faults}
          known={wordPublished(say, of)}
          onChange={(results) => set({ results })}
        />
      </Section>
      <Section title={say('status:documents')}>
        <DocumentChoice
          organisation={of.organisation.id}
          chosen={typed.documents}
          onChosen={(documents) => set({ documents })}
        />
      </Section>
    </>
  );
}

function Against({ of, read }: Pick<PartsProps, 'of' | 'read'>) {
  const say = useSay();
  const { findings, faults } = foresee(of, read);
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="refused" title={say('status:faults')} live>
          {faults.map((one) => (
            <p key={one.code}>{wordFault(say, { ...one, values: { ...one.values } })}</p>
          ))}
        </Notice>
      )}
      <FindingsShown
        // The page owns its lists; the rules' are read-only.
        of={structuredClone(findings) as CaseWhole['findings']}
        from={formatDate(getPlainDate(of.requirementsFrom), say.language)}
        live
      />
    </>
  );
}

function Writing({ seen, form }: { readonly seen: CaseWhole; readonly form: NonNullable<CaseWhole['form']> }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, held } = useCaseAct(SaveApplication, seen);
  const [typed, setTyped] = useState(() =>
    typeForm(
      form,
      seen.years.map(({ year }) => year),
    ),
  );
  const [saved, setSaved] = useState(typed);
  const read = readTyped(say, typed);
  const deferred = useDeferredValue(read);
  const wrong = read.faults.size + read.inStaff.size;
  const isSame = saved === typed;
  const save = () =>
    act.mutate(
      { params: { id: held.id }, body: read.form, version: held.version },
      {
        onSuccess: () => {
          setSaved(typed);
          void again().then(() => router.history.push(addressOf(say, held.id)));
        },
      },
    );
  const barred = () => {
    if (wrong > 0) return say('status:cells-wrong', { count: wrong });
    return isSame ? say('status:nothing-changed') : undefined;
  };
  return (
    <div className={styles.stack}>
      <UnsavedGuard when={!isSame && !act.isSuccess} />
      <Parts of={held} typed={typed} read={read} onTyped={setTyped} />
      <Against of={held} read={deferred} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('status:saving') : undefined}
          barredBecause={barred()}
          onClick={save}
        >
          {say('status:save')}
        </Button>
        <LinkButton href={addressOf(say, held.id)}>{say('status:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

export function ApplicationPage() {
  return (
    <CaseScreen of="status:application" act="status.apply">
      {(found) => (found.form ? <Writing seen={found} form={found.form} /> : <ForbiddenPage />)}
    </CaseScreen>
  );
}
