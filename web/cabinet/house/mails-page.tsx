// The letters of the house: those that lie in the folder where no mail server is set, and those that have not left yet.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LetterLine, ListLetters, OpenLetter } from '#contract/house.ts';
import { Button } from '#web/design/button.tsx';
import { SidePanel } from '#web/design/dialog.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './house.module.css';
import { useJobs } from './jobs-page.tsx';
import { QueueTable } from './queue-table.tsx';
import { splitLinks } from './split-links.ts';

/** The words of a letter, its addresses to be pressed: only those that a browser opens as pages. */
function LetterText({ text }: { readonly text: string }) {
  return (
    <p className={styles.letter}>
      {splitLinks(text).map(({ at, part, isLink }) =>
        isLink ? (
          <a key={at} href={part}>
            {part}
          </a>
        ) : (
          <span key={at}>{part}</span>
        ),
      )}
    </p>
  );
}

function Letter({ line }: { readonly line: LetterLine }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const act = useAct(OpenLetter);
  const letter = act.data?.answer;
  const show = () => act.mutate({ params: { name: line.name }, body: {} }, { onSettled: () => setOpen(true) });
  return (
    <li className={styles.run}>
      <p className={styles.name}>{line.subject}</p>
      <p className={styles.about}>
        <span>{formatMoment(line.at, say.language, 'short')}</span>
        <span>
          {say('house:mail-to')}: {line.to}
        </span>
      </p>
      <p>
        <Button small onClick={show} busy={act.isPending ? say('house:mail-opening') : undefined}>
          {say('house:mail-open')}
        </Button>
      </p>
      <SidePanel open={open} title={line.subject} onClose={() => setOpen(false)}>
        {act.error && <FaultView fault={act.error} />}
        {letter && (
          <>
            <Facts
              of={[
                { name: say('house:mail-at'), value: formatMoment(letter.at, say.language) },
                { name: say('house:mail-from'), value: letter.from },
                { name: say('house:mail-to'), value: letter.to },
                { name: say('house:mail-id'), value: letter.messageId },
              ]}
            />
            <LetterText text={letter.text} />
          </>
        )}
      </SidePanel>
    </li>
  );
}

function Folder({ letters }: { readonly letters: readonly LetterLine[] }) {
  const say = useSay();
  if (letters.length === 0) return <EmptyState title={say('house:mails-none')} />;
  return (
    <>
      <Aside>{say('house:mail-secret')}</Aside>
      <ul className={styles.runs}>
        {letters.map((line) => (
          <Letter key={line.name} line={line} />
        ))}
      </ul>
    </>
  );
}

function Waiting() {
  const say = useSay();
  const { data, error, refetch } = useJobs();
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const letters = data.queue.filter(({ task }) => task === 'send-letter');
  return <QueueTable jobs={letters} empty={say('house:mails-queue-none')} />;
}

export function MailsPage() {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['letters'],
    queryFn: async () => (await call(ListLetters)).answer,
  });
  const title = say('house:mails');
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return (
    <div>
      <PageTitle title={title} />
      <div className={styles.head}>
        <Heading level={1}>{title}</Heading>
        {data?.way === 'smtp' && <Lead>{say('house:mails-smtp')}</Lead>}
        {data?.way === 'folder' && <Notice tone="note" title={say('house:mails-folder')} />}
      </div>
      {data ? (
        <>
          <Section title={say('house:mails-queue')}>
            <Waiting />
          </Section>
          {(data.way === 'folder' || data.letters.length > 0) && (
            <Section title={say('house:mails')}>
              <Folder letters={data.letters} />
            </Section>
          )}
        </>
      ) : (
        <LoadingState />
      )}
    </div>
  );
}
