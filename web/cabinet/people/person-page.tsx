// One person of the house: who it is, the roles since when and until when, and what an administrator may do.

import { useParams } from '@tanstack/react-router';
import type { Account } from '#contract/accounts-administration.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { AccountActs } from './account-acts.tsx';
import { GiveRole } from './give-role.tsx';
import { HeldRoles, PastRoles } from './held-roles.tsx';
import { usePerson } from './people-queries.ts';

function About({ person }: { readonly person: Account }) {
  const say = useSay();
  const moment = (at: string) => formatMoment(at, say.language);
  const { email, language, createdAt, seenAt, sessions } = person;
  const told = [
    { name: say('accounts:seen'), value: seenAt === null ? say('accounts:never-seen') : moment(seenAt) },
    { name: say('accounts:sessions-open'), value: String(sessions) },
  ];
  return (
    <Facts
      of={[
        { name: say('accounts:email'), value: email },
        { name: say('accounts:language'), value: say(`web:frame.language.${language}`) },
        { name: say('accounts:created'), value: moment(createdAt) },
        ...(sessions === null ? [] : told),
      ]}
    />
  );
}

function Person({ person }: { readonly person: Account }) {
  const say = useSay();
  const may = useMay();
  const { closedAt, past } = person;
  return (
    <div>
      {closedAt !== null && (
        <Notice tone="refused" title={say('accounts:account-closed', { time: formatMoment(closedAt, say.language) })} />
      )}
      <Section title={say('accounts:person-about')}>
        <About person={person} />
      </Section>
      <Section title={say('accounts:roles')}>
        <HeldRoles person={person} />
        <Aside>{say('accounts:astana')}</Aside>
      </Section>
      {past.length > 0 && (
        <Section title={say('accounts:past-roles')}>
          <PastRoles past={past} />
        </Section>
      )}
      {closedAt === null && may('role.grant', null) && (
        <Section title={say('accounts:give-role')}>
          <GiveRole person={person} />
        </Section>
      )}
      {closedAt === null && may('account.close', null) && (
        <Section title={say('accounts:account')}>
          <AccountActs person={person} />
        </Section>
      )}
    </div>
  );
}

export function PersonPage() {
  const say = useSay();
  const { person: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = usePerson(id);
  const title = data?.name ?? say('accounts:people');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say('accounts:people'), href: inLanguage('/cabinet/people', say.language) }]}
        here={title}
      />
      {error ? (
        <FaultView fault={error} level={1} onAgain={() => refetch()} />
      ) : (
        <>
          <Heading level={1}>{title}</Heading>
          {data ? <Person person={data} /> : <LoadingState />}
        </>
      )}
    </>
  );
}
