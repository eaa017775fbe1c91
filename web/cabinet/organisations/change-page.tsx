// Lets facts of an organisation change from a day, and says before what holds and what will hold.

import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { ChangeOrganisation, FACT_KINDS, type FactKind, type Organisation } from '#contract/organisations.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { ErrorSummary } from '#web/design/error-summary.tsx';
import { Opening } from '#web/design/opening.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { today } from '#web/kit/clock.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate } from '#wording/format-date.ts';
import { ChangedFacts } from './changed-facts.tsx';
import { type Entered, FromField, SourceField, writeEntered } from './entered-fields.tsx';
import { type Draft, FactFields, NO_FACTS, toFacts } from './fact-fields.tsx';
import { type FormFaults, faultsOfProblem, NO_FAULTS, readFaults, summed } from './form-faults.ts';
import { addressOf } from './organisation-columns.tsx';
import styles from './organisations.module.css';
import { REGISTER, useOrganisation } from './register-queries.ts';
import { findHeld, nameOf } from './word-fact.ts';
import { WordedChange } from './worded-change.tsx';

type Typed = Partial<Draft>;

/** What holds on the day, or today while no day is typed. */
function heldFacts({ periods }: Organisation, day: string): Draft {
  const held = FACT_KINDS.map((kind) => [kind, findHeld(periods, kind, day)?.value ?? NO_FACTS[kind]] as const);
  return Object.fromEntries(held) as Draft;
}

function leftOver(typed: Typed, held: Draft): Typed {
  return Object.fromEntries(
    (Object.entries(typed) as [FactKind, string | null][]).filter(([kind, value]) => value !== held[kind]),
  );
}

function useChange(id: string) {
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  const act = useAct(ChangeOrganisation);
  useEffect(() => {
    if (!act.isSuccess) return;
    queries.invalidateQueries({ queryKey: REGISTER });
    router.history.push(addressOf(say, id));
  }, [act.isSuccess, id, queries, router, say]);
  const anew = async () => {
    await queries.invalidateQueries({ queryKey: REGISTER });
    act.reset();
  };
  return { act, anew };
}

function ChangeForm({ organisation }: { readonly organisation: Organisation }) {
  const say = useSay();
  const { id, version, periods } = organisation;
  const { act, anew } = useChange(id);
  const [entered, setEntered] = useState<Entered>(() => ({ from: formatDate(today(), 'ru', 'short'), source: '' }));
  const [typed, setTyped] = useState<Typed>({});
  const [found, setFound] = useState<FormFaults>(NO_FAULTS);
  const day = findTypedDate(entered.from);
  const held = heldFacts(organisation, day ?? today());
  const changes = leftOver(typed, held);
  const said = faultsOfProblem(act.error);
  const faults = found.size > 0 ? found : said;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...writeEntered(entered), facts: toFacts(changes) };
    const read = ChangeOrganisation.body.safeParse(body);
    setFound(readFaults(say, ChangeOrganisation.body, body));
    if (read.success) act.mutate({ params: { id }, body: read.data, version });
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <UnsavedGuard when={Object.keys(changes).length > 0 && !act.isSuccess} />
      {faults.size > 0 && <ErrorSummary key={act.submittedAt} faults={summed(faults)} />}
      {act.error && said.size === 0 && (
        <ActFault fault={act.error} onAnew={anew} word={(change) => <WordedChange change={change} />} />
      )}
      <FromField entered={entered} onEntered={setEntered} faults={faults} />
      <div id="facts" tabIndex={-1} className={styles.form}>
        <FactFields
          facts={{ ...held, ...changes }}
          faults={faults}
          except={id}
          onFact={(kind, value) => setTyped((before) => ({ ...before, [kind]: value }))}
        />
      </div>
      <SourceField entered={entered} onEntered={setEntered} faults={faults} />
      <ChangedFacts held={held} changes={changes} day={day} periods={periods} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('organisations:saving') : undefined}>
          {day
            ? say('organisations:change-from', { date: formatDate(day, say.language) })
            : say('organisations:change')}
        </Button>
        <LinkButton href={addressOf(say, id)}>{say('organisations:leave')}</LinkButton>
      </ButtonRow>
    </form>
  );
}

export function ChangePage() {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useOrganisation(id);
  if (!may('organisation.change')) return <ForbiddenPage />;
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const title = say('organisations:change');
  const name = nameOf(say, data.facts, data.bin);
  return (
    <>
      <PageTitle title={`${title}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('organisations:title'), href: inLanguage('/cabinet/organisations', say.language) },
          { label: name, href: addressOf(say, id) },
        ]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <p>{name}</p>
      </Opening>
      <ChangeForm organisation={data} />
    </>
  );
}
