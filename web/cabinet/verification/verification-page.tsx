// The verification of a round: its items, how far each organisation and verifier is, what the machine found.

import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RoundWhole } from '#contract/rounds.ts';
import { isInPlace } from '#rules/round/check-round-act.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useProgress } from '#web/kit/rounds/verification-progress.ts';
import { useMay } from '#web/kit/session.tsx';
import { ItemsTable } from './items-table.tsx';
import { MachineChecks } from './machine-checks.tsx';
import { OrganisationsTable, VerifiersTable } from './organisations-table.tsx';
import { useQueue } from './verification-queries.ts';

const VIEWS = ['items', 'organisations', 'verifiers', 'machine'] as const;

function Views({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const [params, change] = useAddressParams();
  const queue = useQueue(round.id);
  const progress = useProgress(round.id);
  const organisations = progress.data?.organisations;
  const nameOf = useMemo(
    () => new Map(organisations?.map(({ organisation, names }) => [organisation, names[say.language]])),
    [organisations, say.language],
  );
  const fault = queue.error ?? progress.error;
  if (fault) return <FaultView fault={fault} onAgain={() => void Promise.all([queue.refetch(), progress.refetch()])} />;
  if (!queue.data || !progress.data) return <LoadingState />;
  const { verifiers } = progress.data;
  const contents = {
    items: (
      <ItemsTable
        round={round.id}
        year={round.reportingYear}
        items={queue.data}
        nameOf={nameOf}
        verifiers={verifiers}
      />
    ),
    organisations: (
      <OrganisationsTable round={round.id} organisations={progress.data.organisations} verifiers={verifiers} />
    ),
    verifiers: <VerifiersTable verifiers={verifiers} />,
    machine: <MachineChecks round={round.id} progress={progress.data} />,
  };
  return (
    <Tabs
      label={say('verification:views')}
      open={VIEWS.find((one) => one === params.get('show')) ?? 'items'}
      // A view of a table belongs to that table alone.
      onOpen={(id) => change(new URLSearchParams(id === 'items' ? {} : { show: id }))}
      tabs={VIEWS.map((id) => ({ id, label: say(`verification:view.${id}`), content: contents[id] }))}
    />
  );
}

function Ways({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const may = useMay();
  const { id, stage, reportingYear, publishedAt } = round;
  return (
    <ButtonRow>
      {may('verification.publish') && isInPlace('publish-verification', stage) && (
        <LinkButton kind="primary" href={addressOf(say, id, 'publish-verification')}>
          {say('verification:to-publish')}
        </LinkButton>
      )}
      <LinkButton href={addressOf(say, id, 'shared-works')}>{say('verification:to-shared-works')}</LinkButton>
      {publishedAt !== null && (
        <LinkButton href={inLanguage(`/verification/${reportingYear}`, say.language)}>
          {say('verification:public-page')}
        </LinkButton>
      )}
      {may('verification.export') && (
        <LinkButton href={`/api/rounds/${id}/verification/package`} download={`shyraq-verified-${reportingYear}.zip`}>
          {say('verification:package')}
        </LinkButton>
      )}
    </ButtonRow>
  );
}

export function VerificationPage() {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: round, error, refetch } = useRound(id);
  if (!may('verification.read')) return <ForbiddenPage />;
  if (error && !round) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!round) return <LoadingState />;
  const title = say('verification:of-round', { year: round.reportingYear });
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          { label: say('rounds:of-year', { year: round.reportingYear }), href: addressOf(say, id) },
        ]}
        here={say('verification:title')}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('verification:lead')}</Lead>
        <Ways round={round} />
      </Opening>
      <Views round={round} />
    </>
  );
}
