// What the verified data of a round come to as they stand, category by category, for the working body. The verified package goes
// out from here: whoever evaluates it gets the same, digit for digit.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ReadVerifiedResults, type VerifiedResult } from '#contract/verified-results.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { getDecimal, toFixed } from '#rules/kernel/exact.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LinkButton } from '#web/design/button.tsx';
import { Figures } from '#web/design/figures.tsx';
import { Notice } from '#web/design/notice.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOf, addressOfRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import styles from './verified-results.module.css';

const SCORES = [
  { score: 'sa', rank: 'rankA' },
  { score: 'sb', rank: 'rankB' },
  { score: 'sc', rank: 'rankC' },
] as const;

/** As results are published, where the round says nothing else (R1). */
const DIGITS = 2;

type ScoreProps = { readonly result: VerifiedResult; readonly of: (typeof SCORES)[number] };

function Score({ result, of: { score, rank } }: ScoreProps) {
  const say = useSay();
  const value = result[score];
  if (value === null) return <td className={styles.none}>{say('results:not-evaluable')}</td>;
  const place = result[rank];
  return (
    <td className={styles.number} title={value}>
      <Figures value={toFixed(getDecimal(value), DIGITS)} />
      {place !== null && <small>{say('results:place', { place })}</small>}
    </td>
  );
}

const placeOf = ({ rankA }: VerifiedResult) => rankA ?? Number.POSITIVE_INFINITY;

function Category({ results, name }: { readonly results: readonly VerifiedResult[]; readonly name: string }) {
  const say = useSay();
  const sorted = [...results].sort((a, b) => placeOf(a) - placeOf(b) || (a.bin < b.bin ? -1 : 1));
  return (
    <PlainTable
      label={name}
      caption={name}
      headings={[say('results:organisation'), 'Sa', 'Sb', 'Sc', say('results:undecided')]}
    >
      {sorted.map((result) => (
        <tr key={result.bin}>
          <th scope="row">
            <a href={inLanguage(`/cabinet/organisations/${result.organisation}`, say.language)}>
              {result.names[say.language]}
            </a>
          </th>
          {SCORES.map((one) => (
            <Score key={one.score} result={result} of={one} />
          ))}
          <td className={styles.number}>{result.undecided}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Standing({ round }: { readonly round: string }) {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['rounds', 'verified-results', round],
    queryFn: async ({ signal }) => (await call(ReadVerifiedResults, { params: { round }, signal })).answer,
  });
  if (error) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const { organisations, weighting } = data;
  if (organisations.length === 0) return <EmptyState level={2} title={say('results:nobody')} />;
  const open = organisations.reduce((sum, { undecided }) => sum + undecided, 0);
  return (
    <div className={styles.stack}>
      {weighting === null && <Notice tone="waiting" title={say('results:weighting-pending')} />}
      {open > 0 && <Notice tone="waiting" title={say('results:undecided-count', { count: open })} />}
      {CATEGORIES.map((category) => (
        <Category
          key={category}
          name={say(`results:category.${category}`)}
          results={organisations.filter((one) => one.category === category)}
        />
      ))}
      <div>
        <LinkButton href={`/api/rounds/${round}/verification/package`} download="">
          {say('results:package')}
        </LinkButton>
      </div>
    </div>
  );
}

export function VerifiedResultsPage() {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  if (!may('verification.export')) return <ForbiddenPage />;
  const title = say('results:title');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[
          { label: say('results:rounds'), href: addressOfRounds(say) },
          { label: say('results:round'), href: addressOf(say, id) },
        ]}
        here={title}
      />
      <Heading level={1}>{title}</Heading>
      <Lead>{say('results:about')}</Lead>
      <Standing round={id} />
    </>
  );
}
