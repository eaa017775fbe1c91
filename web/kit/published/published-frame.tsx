// What stands around every page of results: the way up to it, that it is on its way or not there, and the line that says which
// version it shows, by which protocol, and where it can be computed again.

import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Published } from '#contract/publication.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Breadcrumb, type Step } from '#web/design/breadcrumb.tsx';
import { Notice } from '#web/design/notice.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { FaultView } from '../fault-view.tsx';
import { inLanguage } from '../language.ts';
import { PageTitle } from '../page-title.tsx';
import styles from './published.module.css';
import { recomputeAddress } from './published-addresses.ts';
import { isNotThere, type PublishedYear, usePublished, usePublishedYears } from './use-published.ts';

/** Which version the address names. */
export function useAskedVersion(): string | undefined {
  const { version } = useSearch({ strict: false }) as { version?: string | number };
  return version === undefined ? undefined : String(version);
}

export function Crumbs({ up, here }: { readonly up: readonly Step[]; readonly here: string }) {
  const say = useSay();
  const results = { label: say('portal:results.title'), href: inLanguage('/results', say.language) };
  return (
    <Breadcrumb
      up={[results, ...up.map((step) => ({ ...step, href: inLanguage(step.href, say.language) }))]}
      here={here}
    />
  );
}

function Amendment({ published, year }: { readonly published: Published; readonly year: PublishedYear | undefined }) {
  const say = useSay();
  const newest = year?.version ?? published.version;
  if (published.version < newest)
    return (
      <Notice tone="late" title={say('portal:version.older', { version: published.version, newest })}>
        <a href={window.location.pathname}>{say('portal:version.to-newest')}</a>
      </Notice>
    );
  if (published.version === 1) return null;
  return (
    <p>
      {say('portal:version.amended', {
        version: published.version,
        date: formatMoment(published.publishedAt, say.language),
        reason: published.reason,
      })}
    </p>
  );
}

/** The line under the title of every page of results. */
export function VersionLine({ published }: { readonly published: Published }) {
  const say = useSay();
  const { data } = usePublishedYears();
  const { reportingYear, version, councilOn, protocol, bundle, weighting } = published;
  const year = data?.find((one) => one.reportingYear === reportingYear);
  return (
    <div className={styles.version}>
      <Amendment published={published} year={year} />
      <Aside>
        {say('portal:version.council', {
          date: formatDate(getPlainDate(councilOn), say.language),
          protocol,
          published: formatMoment(published.publishedAt, say.language),
        })}{' '}
        {say('portal:version.weighting', { source: weighting.source })}
      </Aside>
      {published.example && <Aside>{say('portal:version.example')}</Aside>}
      <p className={styles.ways} data-screen-only>
        <a href={inLanguage(recomputeAddress(reportingYear, version), say.language)}>
          {say('portal:version.recompute')}
        </a>
        <a href={bundle.address} download>
          {say('portal:version.bundle')}
        </a>
        <a href={inLanguage('/open-data', say.language)}>{say('portal:version.data')}</a>
        <a href={inLanguage('/methodology', say.language)}>{say('portal:version.method')}</a>
      </p>
      {year && year.versions.length > 1 && (
        <p className={styles.ways} data-screen-only>
          <span>{say('portal:version.all')}</span>
          {year.versions.map((one) => (
            <a
              key={one.version}
              href={`${window.location.pathname}?version=${one.version}`}
              aria-current={one.version === version ? 'true' : undefined}
            >
              {say('portal:version.one', {
                version: one.version,
                date: formatMoment(one.publishedAt, say.language, 'short'),
              })}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

export function NothingPublished({ title, level = 1 }: { readonly title?: string; readonly level?: 1 | 2 }) {
  const say = useSay();
  return (
    <EmptyState level={level} title={title ?? say('portal:nothing.title')}>
      <p>{say('portal:nothing.about')}</p>
      <p>
        <a href={inLanguage('/methodology', say.language)}>{say('portal:nothing.method')}</a>
      </p>
    </EmptyState>
  );
}

/** The address of the page in this version, which never changes. */
function canonicalOf(version: number): string {
  const { pathname, search } = window.location;
  const params = new URLSearchParams(search);
  params.set('version', String(version));
  return `${pathname}?${params}`;
}

type FrameProps = {
  readonly year: string;
  /** The title of the page and of its tab. */
  readonly title: string;
  readonly up?: readonly Step[];
  readonly children: (published: Published) => ReactNode;
};

/** A page of one published year: on its way, not there, or drawn. */
export function PublishedPage({ year, title, up = [], children }: FrameProps) {
  const version = useAskedVersion();
  const { data, error, refetch } = usePublished({ year, version });
  if (error && !isNotThere(error)) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return (
    <div className={styles.page}>
      <PageTitle title={title} {...(data ? { canonical: canonicalOf(data.version) } : {})} />
      <Crumbs up={up} here={title} />
      {error && <NothingPublished />}
      {!data && !error && <LoadingState />}
      {data && (
        <>
          <Heading level={1}>{title}</Heading>
          {children(data)}
        </>
      )}
    </div>
  );
}
