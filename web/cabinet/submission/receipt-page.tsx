// The receipt of a submission: number, moment, hash, who signed what, and the entry of the journal. It has an address and prints.

import { useParams } from '@tanstack/react-router';
import type { SubmissionReceipt } from '#contract/submission.ts';
import { ActReceipt } from '#web/design/act-page.tsx';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfSubmission } from '#web/kit/reports/address-of-submission.ts';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './submission.module.css';
import { useReceipt } from './submission-queries.ts';

type Fact = { readonly name: string; readonly value: string };

function nameRevocation(say: Say, { revocation, asked }: SubmissionReceipt['signature']): string {
  const of = revocation === 'good' && asked ? `good-${asked}` : (revocation ?? 'not-known');
  return say(`submission:receipt.revocation-${of}`);
}

function listSigner(say: Say, { signature }: SubmissionReceipt): Fact[] {
  const { name, signer } = signature;
  if (!signer)
    return [{ name: say('submission:receipt.confirmed'), value: say('submission:receipt.confirmed-about', { name }) }];
  const { commonName, bin, iinEnds, serial, issuer, until } = signer;
  return [
    {
      name: say('submission:receipt.signed'),
      value: say('submission:receipt.signer', { name: commonName, bin }),
    },
    ...(iinEnds
      ? [{ name: say('submission:receipt.iin'), value: say('submission:receipt.iin-ends', { ends: iinEnds }) }]
      : []),
    {
      name: say('submission:receipt.certificate'),
      value: say('submission:receipt.certificate-about', {
        serial,
        issuer,
        until: formatMoment(until, say.language, 'short'),
      }),
    },
    {
      name: say('submission:receipt.revocation'),
      value: nameRevocation(say, signature),
    },
  ];
}

function listFacts(say: Say, receipt: SubmissionReceipt): Fact[] {
  const { organisation, tables, documents, difference, dataHash, entry } = receipt;
  const { lists: _, ...changed } = difference ?? { lists: false };
  const rows = tables.map(({ table, rows: count }) =>
    say('submission:table-rows', { table: say(`law:table.${table}`), count }),
  );
  const name = organisation.names[say.language];
  return [
    {
      name: say('submission:receipt.organisation'),
      value: say('submission:receipt.signer', { name, bin: organisation.bin }),
    },
    ...listSigner(say, receipt),
    {
      name: say('submission:receipt.rows'),
      value: [...rows, say('submission:receipt.documents', { count: documents })].join('; '),
    },
    ...(difference
      ? [
          {
            name: say('submission:receipt.difference'),
            value: say('submission:receipt.difference-about', changed),
          },
        ]
      : []),
    { name: say('submission:receipt.data'), value: dataHash },
    ...(entry ? [{ name: say('submission:receipt.entry'), value: say('submission:receipt.entry-hash', entry) }] : []),
  ];
}

function Receipt({ receipt, place }: { readonly receipt: SubmissionReceipt; readonly place: Place }) {
  const say = useSay();
  const may = useMay();
  const { data: of } = useRound(place.round);
  const mayAgain = of?.stage === 'intake' && may('submission.submit', place.organisation);
  const { number, last, reportingYear, receivedAt, hash, statement, signature } = receipt;
  return (
    <div className={styles.stack}>
      <ActReceipt
        title={say('submission:received', { year: reportingYear })}
        number={String(number)}
        time={formatMoment(receivedAt, say.language)}
        hash={hash}
      >
        <Aside>{number === last ? say('submission:counts') : say('submission:replaced', { last })}</Aside>
        <Facts
          of={listFacts(say, receipt).map(({ name, value }) => ({
            name,
            value: <span className={styles.hash}>{value}</span>,
          }))}
        />
      </ActReceipt>
      {signature.revocation === 'not-known' && (
        <Notice tone="waiting" title={say('submission:revocation-unasked')}>
          <p>{say('submission:revocation-unasked-about')}</p>
        </Notice>
      )}
      <Section title={say('submission:receipt.statement')}>
        <pre className={styles.statement}>{statement}</pre>
      </Section>
      <div className={styles.unprinted}>
        <ButtonRow>
          <Button onClick={() => window.print()}>{say('submission:print')}</Button>
          {mayAgain && <LinkButton href={addressOfSubmission(say, place)}>{say('submission:again')}</LinkButton>}
          <LinkButton href={addressOfReport(say, place)}>{say('submission:back')}</LinkButton>
        </ButtonRow>
      </div>
    </div>
  );
}

export function ReceiptPage() {
  const say = useSay();
  const {
    id: round = '',
    organisation = '',
    number = '',
  } = useParams({ strict: false }) as { id?: string; organisation?: string; number?: string };
  const place = { round, organisation };
  const { data, error, refetch } = useReceipt(place, number);
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const title = say('submission:receipt-of', { number: data.number });
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[
          { label: data.organisation.names[say.language], href: addressOfReport(say, place) },
          { label: say('submission:title', { year: data.reportingYear }), href: addressOfSubmission(say, place) },
        ]}
        here={title}
      />
      <Receipt receipt={data} place={place} />
    </>
  );
}
