// Open data: every file that is published, with its size, its hash, its version and an address that never changes; by which key a
// bundle is signed, how to cite, and how a program takes it.

import { useQuery } from '@tanstack/react-query';
import type { PublishedFile, PublishedVersion } from '#contract/publication.ts';
import { Button } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading, Lead, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { rankingAddress, recomputeAddress } from '#web/kit/published/published-addresses.ts';
import { NothingPublished } from '#web/kit/published/published-frame.tsx';
import { type PublishedYear, usePublished, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatBytes } from '#wording/format-bytes.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './open-data.module.css';

const DATASET = 'dataset.jsonld';
/** Files whose words say what is in them; others are shown by their names. */
const KNOWN: ReadonlySet<string> = new Set([
  'bundle.zip',
  'package.zip',
  'results.json',
  'results.csv',
  'results-wide.csv',
  'results-kk.xlsx',
  'results-ru.xlsx',
  'results-en.xlsx',
]);

function FileRow({ file }: { readonly file: PublishedFile }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <a href={file.address} download>
          {file.name}
        </a>
        {KNOWN.has(file.name) && <small>{say(`portal:data.file.${file.name.replaceAll('.', '-')}`)}</small>}
      </th>
      <td data-label={say('portal:data.size')}>{formatBytes(file.bytes, say.language)}</td>
      <td data-label={say('portal:data.hash')}>
        <code className={styles.hash}>{file.sha256}</code>
      </td>
    </tr>
  );
}

function Files({ of }: { readonly of: PublishedVersion }) {
  const say = useSay();
  const { reportingYear, version } = of;
  const { data, error } = usePublished({ year: String(reportingYear), version: String(version) });
  const caption = say('portal:data.files', { year: reportingYear, version });
  if (error) return <FaultView fault={error} />;
  if (!data) return <LoadingState />;
  return (
    <div className={styles.files}>
      <PlainTable
        label={caption}
        caption={caption}
        headings={[say('portal:data.name'), say('portal:data.size'), say('portal:data.hash')]}
      >
        {data.files.map((file) => (
          <FileRow key={file.name} file={file} />
        ))}
      </PlainTable>
    </div>
  );
}

/** The description of the data set for search engines, as the server publishes it. */
function Described({ of }: { readonly of: PublishedVersion }) {
  const address = `/data/${of.reportingYear}/v${of.version}/${DATASET}`;
  const { data } = useQuery({
    queryKey: ['dataset', address],
    queryFn: async ({ signal }) => {
      const reply = await fetch(address, { signal });
      const isJson = reply.ok && (reply.headers.get('content-type') ?? '').includes('json');
      return isJson ? JSON.stringify(await reply.json()).replaceAll('<', '\\u003c') : null;
    },
    retry: false,
  });
  return data ? <script type="application/ld+json">{data}</script> : null;
}

function Year({ of }: { readonly of: PublishedYear }) {
  const say = useSay();
  const { reportingYear: year, version, publishedAt, versions, bundle, protocol } = of;
  const here = (path: string) => inLanguage(path, say.language);
  return (
    <Section title={say('portal:data.year', { year })} id={`year-${year}`}>
      <Facts
        of={[
          {
            name: say('portal:data.version'),
            value: say('portal:results.version', { version, date: formatMoment(publishedAt, say.language) }),
          },
          { name: say('portal:data.protocol'), value: protocol },
          { name: say('portal:data.bundle-hash'), value: <code className={styles.hash}>{bundle.sha256}</code> },
          { name: say('portal:data.key'), value: <code className={styles.hash}>{bundle.key}</code> },
        ]}
      />
      <p className={styles.ways}>
        <a href={here(rankingAddress({ year }))}>{say('portal:ranking.title', { year })}</a>
        <a href={here(recomputeAddress(year, version))}>{say('portal:version.recompute')}</a>
      </p>
      {[...versions].reverse().map((one) => (
        <Files key={one.version} of={one} />
      ))}
      <Aside>{say('portal:data.cite', { year, version, sha: bundle.sha256.slice(0, 16) })}</Aside>
      <Described of={of} />
    </Section>
  );
}

function Use({ newest }: { readonly newest: PublishedYear }) {
  const say = useSay();
  const { origin } = window.location;
  const file = `${origin}/data/${newest.reportingYear}/v${newest.version}`;
  const examples = [
    { id: 'curl', text: `curl -O ${file}/results.csv` },
    { id: 'verify', text: `npx shyraq verify ${file}/bundle.zip` },
    { id: 'python', text: `import pandas as pd\nresults = pd.read_csv("${file}/results.csv", dtype=str)` },
    { id: 'r', text: `results <- read.csv("${file}/results.csv", colClasses = "character")` },
    { id: 'api', text: `curl ${origin}/api/published/${newest.reportingYear}` },
  ];
  return (
    <Section title={say('portal:data.use')}>
      <Prose>
        <p>{say('portal:data.use-about')}</p>
      </Prose>
      {examples.map(({ id, text }) => (
        <div key={id} className={styles.example}>
          <p>{say(`portal:data.example.${id}`)}</p>
          <pre>
            <code>{text}</code>
          </pre>
        </div>
      ))}
    </Section>
  );
}

/** Where programs find what is new, and take it. */
function Programs() {
  const say = useSay();
  const feed = `/feeds/${say.language}/published`;
  const ways = [
    { id: 'interface', path: '/api/reader' },
    { id: 'oai', path: '/oai?verb=Identify' },
    { id: 'catalog', path: '/data/catalog.jsonld' },
    { id: 'atom', path: `${feed}.atom` },
    { id: 'rss', path: `${feed}.rss` },
    { id: 'key-file', path: '/data/key' },
  ];
  return (
    <Section title={say('portal:data.programs')}>
      <ul className={styles.programs}>
        {ways.map(({ id, path }) => (
          <li key={id}>
            <a href={path}>{say(`portal:data.${id}`)}</a> <code className={styles.hash}>{path}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Terms() {
  const say = useSay();
  return (
    <Section title={say('portal:data.terms')}>
      <Prose>
        <p>{say('portal:data.licence')}</p>
        <p>{say('portal:data.persons')}</p>
        <p>{say('portal:data.stable')}</p>
      </Prose>
    </Section>
  );
}

export function OpenDataPage() {
  const say = useSay();
  const { data, error, refetch } = usePublishedYears();
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  const [newest] = data ?? [];
  return (
    <div className={styles.page}>
      <PageTitle title={say('portal:data.title')} about={say('portal:data.lead')} />
      <Heading level={1} size={5}>
        {say('portal:data.title')}
      </Heading>
      <Lead>{say('portal:data.lead')}</Lead>
      <p data-screen-only>
        <Button small onClick={() => window.print()}>
          {say('web:number.print')}
        </Button>
      </p>
      {!data && <LoadingState />}
      {data?.length === 0 && <NothingPublished level={2} title={say('portal:data.nothing')} />}
      {data?.map((of) => (
        <Year key={of.reportingYear} of={of} />
      ))}
      {newest && <Use newest={newest} />}
      <Programs />
      <Terms />
    </div>
  );
}
