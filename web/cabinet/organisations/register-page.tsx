// Enters an organisation into the register.

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { RegisterOrganisation } from '#contract/organisations.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { ErrorSummary } from '#web/design/error-summary.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { type Entered, FromField, SourceField, writeEntered } from './entered-fields.tsx';
import { type Draft, FactFields, NO_FACTS, toFacts } from './fact-fields.tsx';
import { type FormFaults, faultsOfProblem, NO_FAULTS, readFaults, summed } from './form-faults.ts';
import { addressOf } from './organisation-columns.tsx';
import styles from './organisations.module.css';
import { REGISTER } from './register-queries.ts';

const NOTHING: Entered = { from: '', source: '' };

function useRegistration() {
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  const act = useAct(RegisterOrganisation);
  const made = act.data?.answer.id;
  useEffect(() => {
    if (made === undefined) return;
    queries.invalidateQueries({ queryKey: REGISTER });
    router.history.push(addressOf(say, made));
  }, [made, queries, router, say]);
  return act;
}

function RegisterForm() {
  const say = useSay();
  const act = useRegistration();
  const [bin, setBin] = useState('');
  const [facts, setFacts] = useState<Draft>(NO_FACTS);
  const [entered, setEntered] = useState(NOTHING);
  const [found, setFound] = useState<FormFaults>(NO_FAULTS);
  const said = faultsOfProblem(act.error);
  const faults: FormFaults = found.size > 0 ? found : said;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { bin: bin.trim(), ...writeEntered(entered), facts: toFacts(facts) };
    const wrong = readFaults(say, RegisterOrganisation.body, body);
    setFound(wrong);
    const read = RegisterOrganisation.body.safeParse(body);
    if (read.success) act.mutate({ body: read.data });
  };
  const isTyped = bin !== '' || facts !== NO_FACTS || entered !== NOTHING;
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <UnsavedGuard when={isTyped && !act.isSuccess} />
      {faults.size > 0 && <ErrorSummary key={act.submittedAt} faults={summed(faults)} />}
      {act.error && said.size === 0 && <FaultView fault={act.error} />}
      <TextField
        id="bin"
        label={say('organisations:fact.bin')}
        hint={say('organisations:bin-hint')}
        fault={faults.get('bin')}
        width={12}
        input={{
          inputMode: 'numeric',
          autoComplete: 'off',
          value: bin,
          onChange: (event) => setBin(event.target.value),
        }}
      />
      <FactFields
        facts={facts}
        faults={faults}
        onFact={(kind, value) => setFacts((held) => ({ ...held, [kind]: value }))}
      />
      <FromField entered={entered} onEntered={setEntered} faults={faults} />
      <SourceField entered={entered} onEntered={setEntered} faults={faults} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('organisations:saving') : undefined}>
          {say('organisations:register')}
        </Button>
        <LinkButton href={inLanguage('/cabinet/organisations', say.language)}>{say('organisations:leave')}</LinkButton>
      </ButtonRow>
    </form>
  );
}

export function RegisterPage() {
  const say = useSay();
  const may = useMay();
  if (!may('organisation.register')) return <ForbiddenPage />;
  const title = say('organisations:register');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say('organisations:title'), href: inLanguage('/cabinet/organisations', say.language) }]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
      </Opening>
      <RegisterForm />
    </>
  );
}
