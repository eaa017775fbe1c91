// An item entered, or corrected.

import { useParams, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ChangeItem, EnterItem, type InnovationItem } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { REGISTER_COLUMNS } from '#rules/innovation/registers.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './innovation.module.css';
import { addressOfItem, addressOfRegister, findRegister, useAskAgain, useItem } from './innovation-queries.ts';
import { type Draft, ItemFields, writeDraft } from './item-fields.tsx';
import { OwnerChoice, useOwner } from './owner-choice.tsx';
import { titleOf } from './word-item.ts';

const fieldsOf = (register: RegisterName) =>
  Object.fromEntries(REGISTER_COLUMNS[register].map(({ name }) => [`/body/fields/${name}`, name]));

/** The entry that stands in the way of a second one. */
function Twice({ register, fault }: { readonly register: RegisterName; readonly fault: Error | null }) {
  const say = useSay();
  const reasons = fault instanceof ApiProblem ? fault.problem.reasons : [];
  const item = reasons.find(({ code }) => code === 'innovation:fault.twice')?.values.item;
  if (item === undefined) return null;
  return (
    <p>
      <a href={addressOfItem(say, register, String(item))}>{say('innovation:to-first')}</a>
    </p>
  );
}

type FormProps = {
  readonly register: RegisterName;
  readonly organisation: string;
  readonly first: Draft;
  readonly act: { readonly error: Error | null; readonly isPending: boolean; readonly isSuccess: boolean };
  readonly label: string;
  readonly onSave: (fields: Record<string, string>) => void;
  readonly back: string;
};

function Form({ register, organisation, first, act, label, onSave, back }: FormProps) {
  const say = useSay();
  const [draft, setDraft] = useState(first);
  const fields = fieldsOf(register);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(writeDraft(register, draft));
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <UnsavedGuard when={draft !== first && !act.isSuccess} />
      <FormFaults fault={act.error} fields={fields} />
      <Twice register={register} fault={act.error} />
      <ItemFields
        register={register}
        organisation={organisation}
        draft={draft}
        onField={(name, value) => setDraft((held) => ({ ...held, [name]: value }))}
        faultOf={(name) => faultOf(act.error, fields, name)}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('innovation:saving') : undefined}>
          {label}
        </Button>
        <LinkButton href={back}>{say('innovation:leave')}</LinkButton>
      </ButtonRow>
    </form>
  );
}

const NOTHING: Draft = {};
function Entering({ register }: { readonly register: RegisterName }) {
  const say = useSay();
  const router = useRouter();
  const again = useAskAgain();
  const act = useAct(EnterItem);
  const [owner, setOwner] = useOwner();
  const save = (fields: Record<string, string>) =>
    act.mutate(
      { params: { register }, body: { organisation: owner, fields } },
      {
        onSuccess: async ({ answer }) => {
          await again();
          router.history.push(addressOfItem(say, register, answer.id));
        },
      },
    );
  return (
    <>
      <OwnerChoice owner={owner} onOwner={setOwner} />
      <Form
        {...{
          register,
          act,
          first: NOTHING,
          organisation: owner,
          onSave: save,
          back: addressOfRegister(say, register),
        }}
        label={say(`innovation:enter.${register}`)}
      />
    </>
  );
}

export function EnterPage() {
  const say = useSay();
  const may = useMay();
  const { register: asked } = useParams({ strict: false }) as { register?: string };
  const register = findRegister(asked) ?? 'introduction';
  if (!may('innovation.enter')) return <ForbiddenPage />;
  const title = say(`innovation:enter.${register}`);
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say(`innovation:register.${register}`), href: addressOfRegister(say, register) }]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say(`innovation:lead.${register}`)}</Lead>
      </Opening>
      <Entering key={register} register={register} />
    </>
  );
}

function Changing({ register, item }: { readonly register: RegisterName; readonly item: InnovationItem }) {
  const say = useSay();
  const router = useRouter();
  const again = useAskAgain();
  const act = useAct(ChangeItem);
  const [seen] = useState(item);
  const back = addressOfItem(say, register, item.id);
  const save = (fields: Record<string, string>) =>
    act.mutate(
      { params: { register, item: item.id }, body: { fields }, version: seen.version },
      {
        onSuccess: async () => {
          await again();
          router.history.push(back);
        },
      },
    );
  return (
    <Form
      {...{ register, act, first: seen.fields, organisation: item.organisation ?? '', onSave: save, back }}
      label={say('innovation:save')}
    />
  );
}

export function ChangePage() {
  const say = useSay();
  const { register: asked, id = '' } = useParams({ strict: false }) as { register?: string; id?: string };
  const register = findRegister(asked) ?? 'introduction';
  const { data, error, refetch } = useItem(register, id);
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.mayChange) return <ForbiddenPage />;
  const title = titleOf(say, register, data.fields, data.names);
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[
          { label: say(`innovation:register.${register}`), href: addressOfRegister(say, register) },
          { label: title, href: addressOfItem(say, register, id) },
        ]}
        here={say('innovation:change')}
      />
      <Opening>
        <Heading level={1}>{say('innovation:change')}</Heading>
      </Opening>
      <Changing register={register} item={data} />
    </>
  );
}
