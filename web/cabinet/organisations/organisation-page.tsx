// An organisation: what holds of it on a day, what held before, and who belongs to it.

import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { FACT_KINDS, type FactKind, type Organisation } from '#contract/organisations.ts';
import { ROLES } from '#contract/roles.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { DayChoice, useDay } from '#web/kit/day-choice.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay, useMe } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import { FactsPicture, FactsTable } from './facts-history.tsx';
import { addressOf } from './organisation-columns.tsx';
import { OrganisationContact } from './organisation-contact.tsx';
import styles from './organisations.module.css';
import { useNames, useOrganisation, useRegister } from './register-queries.ts';
import { findHeld, nameOf, wordFact } from './word-fact.ts';

type Word = (kind: FactKind, value: string | null) => string;

function Acts({ organisation }: { readonly organisation: Organisation }) {
  const say = useSay();
  const may = useMay();
  const { id, mergedInto } = organisation;
  const to = (path: string) => inLanguage(`/cabinet/organisations/${id}/${path}`, say.language);
  if (mergedInto !== null || (!may('organisation.change') && !may('organisation.merge'))) return null;
  return (
    <ButtonRow>
      {may('organisation.change') && <LinkButton href={to('change')}>{say('organisations:change')}</LinkButton>}
      {may('organisation.merge') && <LinkButton href={to('merge')}>{say('organisations:merge')}</LinkButton>}
    </ButtonRow>
  );
}

function FactsOfDay({ organisation, word }: { readonly organisation: Organisation; readonly word: Word }) {
  const say = useSay();
  const { periods, on } = organisation;
  const rows = FACT_KINDS.flatMap((kind) => {
    const held = findHeld(periods, kind, on);
    if (!held) return [];
    const text = word(kind, held.value);
    const linked = kind === 'parent' ? held.value : null;
    return [{ kind, text, href: linked === null ? undefined : addressOf(say, linked, on) }];
  });
  if (rows.length === 0) return <p>{say('organisations:nothing-on')}</p>;
  const former = organisation.formerBins;
  return (
    <Facts
      of={[
        { name: say('organisations:fact.bin'), value: organisation.bin },
        ...(former.length > 0 ? [{ name: say('organisations:former'), value: former.join(', ') }] : []),
        ...rows.map(({ kind, text, href }) => ({
          name: say(`organisations:fact.${kind}`),
          value: href === undefined ? text : <a href={href}>{text}</a>,
        })),
      ]}
    />
  );
}

function Children({ organisation }: { readonly organisation: Organisation }) {
  const say = useSay();
  const { id, on } = organisation;
  const { data, error } = useRegister({ parent: id, on });
  if (error) return <FaultView fault={error} />;
  if (!data) return <LoadingState />;
  if (data.organisations.length === 0) return <p>{say('organisations:no-children')}</p>;
  return (
    <ul className={styles.children}>
      {data.organisations.map((child) => (
        <li key={child.id}>
          <a href={addressOf(say, child.id)}>{nameOf(say, child.facts, child.bin)}</a>
          <Aside>
            {child.bin}
            {child.facts.category !== undefined && ` · ${say(`organisations:category-short.${child.facts.category}`)}`}
          </Aside>
        </li>
      ))}
    </ul>
  );
}

function Merged({ into }: { readonly into: string }) {
  const say = useSay();
  const name = useNames([into])(into);
  return (
    <Notice tone="late" title={say('organisations:merged-into')}>
      <p>
        <a href={addressOf(say, into)}>{name ?? say('organisations:merged-where')}</a>
      </p>
    </Notice>
  );
}

/** Whether row-level security shows the contact: to its own people and to the bodies. */
function useSeesContact(id: string): boolean {
  const { roles } = useMe();
  return roles.some(({ role, organisation }) => ROLES[role].sight === 'all' || organisation === id);
}

function Shown({ organisation }: { readonly organisation: Organisation }) {
  const say = useSay();
  const [day, setDay] = useDay();
  const { id, periods, facts, bin, mergedInto } = organisation;
  const nameOfParent = useNames(periods.flatMap(({ kind, value }) => (kind === 'parent' && value ? [value] : [])));
  const word = useCallback<Word>((kind, value) => wordFact(say, kind, value, nameOfParent), [say, nameOfParent]);
  const newest = periods.findLast(({ kind, knownUntil }) => kind === `name_${say.language}` && knownUntil === null);
  const name = facts.name_kk === undefined ? (newest?.value ?? bin) : nameOf(say, facts, bin);
  const on = findPlainDate(organisation.on) ?? today();
  const seesContact = useSeesContact(id);
  return (
    <>
      <PageTitle title={name} />
      <Breadcrumb
        up={[{ label: say('organisations:title'), href: inLanguage('/cabinet/organisations', say.language) }]}
        here={name}
      />
      <Opening>
        <Heading level={1}>{name}</Heading>
        {mergedInto !== null && <Merged into={mergedInto} />}
        <Acts organisation={organisation} />
      </Opening>
      <Section title={say('organisations:facts-on', { date: formatDate(on, say.language) })}>
        <div className={styles.day}>
          <DayChoice
            day={day}
            today={today()}
            onDay={setDay}
            label={say('organisations:on')}
            wrong={say('organisations:on-wrong')}
          />
        </div>
        <FactsOfDay organisation={organisation} word={word} />
      </Section>
      <Section title={say('organisations:history')}>
        <FactsPicture periods={periods} on={on} today={today()} word={word} />
        <FactsTable periods={periods} word={word} />
        <p>
          <a href={inLanguage(`/cabinet/journal?kind=organisation&id=${id}`, say.language)}>
            {say('organisations:journal')}
          </a>
        </p>
      </Section>
      <Section title={say('organisations:children')}>
        <Children organisation={organisation} />
      </Section>
      {seesContact && mergedInto === null && (
        <Section title={say('organisations:contact')}>
          <OrganisationContact id={id} />
        </Section>
      )}
    </>
  );
}

export function OrganisationPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [day] = useDay();
  const { data, error, refetch } = useOrganisation(id, day);
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  return data ? <Shown organisation={data} /> : <LoadingState />;
}
