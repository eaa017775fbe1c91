// What the journal is, where its chain ends, and how anybody can check that its past stays as it was.

import { useQuery } from '@tanstack/react-query';
import { ListAnchors, ReadJournalHead } from '#contract/journal.ts';
import { Figures } from '#web/design/figures.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading, Lead, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './journal-page.module.css';

function End() {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    // The foot of the page says the same, and both say what is so now.
    queryKey: ['journal-head'],
    staleTime: 0,
    queryFn: async () => (await call(ReadJournalHead)).answer,
  });
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (data.number === 0) return <EmptyState level={3} title={say('journal:chain.empty')} />;
  return (
    <Facts
      of={[
        { name: say('journal:chain.number'), value: <Figures value={String(data.number)} /> },
        { name: say('journal:chain.at'), value: formatMoment(data.at, say.language) },
        { name: say('journal:chain.hash'), value: <code>{data.hash}</code> },
      ]}
    />
  );
}

function useAnchors() {
  const call = useApi();
  return useQuery({ queryKey: ['anchors'], queryFn: async () => (await call(ListAnchors)).answer });
}

function LastCheck() {
  const say = useSay();
  const { data } = useAnchors();
  if (!data) return <LoadingState />;
  const { check } = data;
  if (!check) return <Aside>{say('journal:chain.check-none')}</Aside>;
  const number = (count: number) => formatNumber(String(count), say.language);
  const told = {
    at: formatMoment(check.at, say.language),
    entries: number(check.entries),
    anchors: number(check.anchors),
    faults: number(check.faults),
  };
  return check.faults === 0 ? (
    <Notice tone="counted" title={say('journal:chain.check-whole', told)} />
  ) : (
    <Notice tone="refused" title={say('journal:chain.check-broken', told)} />
  );
}

function Anchors() {
  const say = useSay();
  const { data, error, refetch } = useAnchors();
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (data.anchors.length === 0) return <EmptyState level={3} title={say('journal:chain.anchors-none')} />;
  return (
    <>
      <Aside>{say('journal:chain.anchors-about', { total: formatNumber(String(data.total), say.language) })}</Aside>
      <div className={styles.scroller}>
        <table className={styles.anchors}>
          <thead>
            <tr>
              <th scope="col">{say('journal:number')}</th>
              <th scope="col">{say('journal:when')}</th>
              <th scope="col">{say('journal:chain.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {data.anchors.map(({ number, at, hash }) => (
              <tr key={number}>
                <td>
                  <Figures value={String(number)} />
                </td>
                <td>{formatMoment(at, say.language, 'short')}</td>
                <td>
                  <code>{hash}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function JournalPage() {
  const say = useSay();
  const title = say('journal:chain.title');
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1} size={5}>
        {title}
      </Heading>
      <Lead>{say('journal:chain.lead')}</Lead>
      <Section title={say('journal:chain.end')}>
        <End />
      </Section>
      <Section title={say('journal:chain.check')}>
        <LastCheck />
      </Section>
      <Section title={say('journal:chain.how')}>
        <Prose>
          <ol>
            <li>{say('journal:chain.how-keep')}</li>
            <li>{say('journal:chain.how-compare')}</li>
            <li>{say('journal:chain.how-verify')}</li>
          </ol>
          <p>{say('journal:chain.how-formula')}</p>
        </Prose>
      </Section>
      <Section title={say('journal:chain.anchors')}>
        <Anchors />
      </Section>
    </div>
  );
}
