// Two entries that are one organisation: both beside each other, what will happen, and that there is no way back.

import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { FACT_KINDS, MergeOrganisations, type Organisation } from '#contract/organisations.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Check } from '#web/design/choice-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { today } from '#web/kit/clock.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { SourceField } from './entered-fields.tsx';
import { NO_FAULTS } from './form-faults.ts';
import { addressOf } from './organisation-columns.tsx';
import { OrganisationSearch } from './organisation-search.tsx';
import styles from './organisations.module.css';
import { REGISTER, useNames, useOrganisation, useRegister } from './register-queries.ts';
import { findHeld, nameOf, wordFact } from './word-fact.ts';
import { WordedChange } from './worded-change.tsx';

type Pair = { readonly ending: Organisation; readonly going: Organisation };

function Compared({ ending, going }: Pair) {
  const say = useSay();
  const parents = [ending, going].flatMap(({ facts }) => facts.parent ?? []);
  const nameOfParent = useNames(parents);
  const word = ({ periods }: Organisation, kind: (typeof FACT_KINDS)[number]) => {
    const held = findHeld(periods, kind, today());
    return held ? wordFact(say, kind, held.value, nameOfParent) : say('organisations:not-known');
  };
  const rows = [
    { name: say('organisations:fact.bin'), left: ending.bin, right: going.bin },
    ...FACT_KINDS.map((kind) => ({
      name: say(`organisations:fact.${kind}`),
      left: word(ending, kind),
      right: word(going, kind),
    })),
  ];
  return (
    <PlainTable
      label={say('organisations:merge-compared')}
      caption={say('organisations:merge-compared')}
      headings={[
        say('organisations:history-fact'),
        say('organisations:merge-ends'),
        say('organisations:merge-goes-on'),
      ]}
    >
      {rows.map(({ name, left, right }) => (
        <tr key={name} data-new={left !== right || undefined}>
          <th scope="row">{name}</th>
          <td>{left}</td>
          <td>{right}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function WhatHappens({ ending, going }: Pair) {
  const say = useSay();
  const { data } = useRegister({ parent: ending.id });
  const names = { ending: nameOf(say, ending.facts, ending.bin), going: nameOf(say, going.facts, going.bin) };
  return (
    <ul>
      <li>{say('organisations:merge-what-ends', { name: names.ending, bin: ending.bin })}</li>
      <li>{say('organisations:merge-what-moves', { name: names.going })}</li>
      {data !== undefined && data.total > 0 && (
        <li>{say('organisations:merge-what-children', { count: data.total })}</li>
      )}
      <li>{say('organisations:merge-what-keeps', { name: names.going })}</li>
    </ul>
  );
}

function MergeAct({ ending, going }: Pair) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(MergeOrganisations);
  const [source, setSource] = useState('');
  const [sure, setSure] = useState(false);
  const name = nameOf(say, going.facts, going.bin);
  const merge = () =>
    act.mutate(
      { params: { id: ending.id }, body: { into: going.id, source, irrevocable: true }, version: ending.version },
      { onSuccess: () => queries.invalidateQueries({ queryKey: REGISTER }) },
    );
  const anew = async () => {
    await queries.invalidateQueries({ queryKey: REGISTER });
    act.reset();
  };
  const barred = () => {
    if (source.trim() === '') return say('organisations:source-missing');
    return sure ? undefined : say('organisations:merge-confirm-first');
  };
  return (
    <>
      <UnsavedGuard when={source !== '' && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={anew} word={(change) => <WordedChange change={change} />} />}
      <Compared ending={ending} going={going} />
      <ActPage
        level={2}
        title={say('organisations:merge-into-name', { name })}
        what={<WhatHappens ending={ending} going={going} />}
        ground={{ text: say('organisations:merge-ground') }}
        irreversible={say('organisations:merge-help')}
        sign={
          <div className={styles.form}>
            <SourceField
              entered={{ from: '', source }}
              onEntered={(entered) => setSource(entered.source)}
              faults={NO_FAULTS}
            />
            <Check label={say('organisations:merge-understood')} checked={sure} onChange={setSure} />
            <ButtonRow>
              <Button
                kind="danger"
                onClick={merge}
                busy={act.isPending ? say('organisations:saving') : undefined}
                barredBecause={barred()}
              >
                {say('organisations:merge-into-name', { name })}
              </Button>
              <LinkButton href={addressOf(say, ending.id)}>{say('organisations:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}

/** Also for who comes back to the page of an entry that has ended. */
function Merged({ into }: { readonly into: string }) {
  const say = useSay();
  const name = useNames([into])(into) ?? say('organisations:merged-where');
  return (
    <Notice tone="counted" title={say('organisations:merge-done', { name })} live>
      <p>
        <a href={addressOf(say, into)}>{name}</a>
      </p>
    </Notice>
  );
}

function Going({ ending, into }: { readonly ending: Organisation; readonly into: string }) {
  const { data, error } = useOrganisation(into);
  if (error) return <FaultView fault={error} />;
  return data ? <MergeAct ending={ending} going={data} /> : <LoadingState />;
}

export function MergePage() {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [params, change] = useAddressParams();
  const into = params.get('into');
  const { data, error, refetch } = useOrganisation(id);
  if (!may('organisation.merge')) return <ForbiddenPage />;
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const title = say('organisations:merge');
  const name = nameOf(say, data.facts, data.bin);
  const choose = (chosen: string | null) => {
    const next = new URLSearchParams(params);
    if (chosen) next.set('into', chosen);
    else next.delete('into');
    change(next);
  };
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
        {data.mergedInto === null ? (
          <>
            <p>{say('organisations:merge-lead', { name, bin: data.bin })}</p>
            <OrganisationSearch label={say('organisations:merge-into')} value={into} onChange={choose} except={id} />
          </>
        ) : (
          <Merged into={data.mergedInto} />
        )}
      </Opening>
      {into && data.mergedInto === null && <Going ending={data} into={into} />}
    </>
  );
}
