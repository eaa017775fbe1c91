// A report as a page: as it was made, in the language of the page, with its files.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { REPORT_FILES, ReadInnovationReport, reportFileAddress } from '#contract/innovation-report.ts';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { CellList, ChapterView } from './content-view.tsx';
import styles from './innovation-answers.module.css';
import { nameReport } from './name-report.ts';

function Files({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <p className={styles.files} data-screen-only>
      {REPORT_FILES.map((file) => {
        const [language = '', format = ''] = file.split('.');
        return (
          <a key={file} href={reportFileAddress(id, file)}>
            {`${format.toUpperCase()}, ${say(`answers:in.${language}`)}`}
          </a>
        );
      })}
    </p>
  );
}

export function ReportPage() {
  const say = useSay();
  const call = useApi();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['innovation-report', id, say.language],
    queryFn: async () =>
      (await call(ReadInnovationReport, { params: { id }, query: { language: say.language } })).answer,
  });
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const { report, content } = data;
  const title = content?.title ?? nameReport(say, report);
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        {content && <Lead>{content.lead.join(' · ')}</Lead>}
      </Opening>
      {content === null ? (
        <EmptyState title={say('answers:not-made')}>
          <p>{say('answers:not-made-about')}</p>
        </EmptyState>
      ) : (
        <>
          <Files id={id} />
          <Section title={say('answers:main')}>
            <CellList cells={content.chapters.flatMap(({ main }) => main ?? [])} />
          </Section>
          {content.chapters.map((chapter) => (
            <Section key={chapter.answer} title={chapter.title}>
              <ChapterView chapter={chapter} />
            </Section>
          ))}
        </>
      )}
    </>
  );
}
