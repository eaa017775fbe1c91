// A file of the register: looked at row by row first, then carried out exactly as it was seen.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CarryOutImport, type ImportPreview, PreviewImport } from '#contract/organisations.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { FileDrop, type SentFile } from '#web/design/file-drop.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Facts, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { now } from '#web/kit/clock.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { MOST_BYTES, readAsBase64 } from '#web/kit/read-as-base64.ts';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { ImportRows } from './import-rows.tsx';
import styles from './organisations.module.css';
import { REGISTER } from './register-queries.ts';

type Chosen = { readonly name: string; readonly size: number; readonly content: string };
type Seen = { readonly file: Chosen; readonly preview: ImportPreview };

function Templates() {
  const say = useSay();
  return (
    <ul className={styles.templates}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a href={`/api/organisation-imports/template/${language}`} download lang={language} hrefLang={language}>
            {say('organisations:template', { language: say(`web:frame.language.${language}`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

type ReceiptProps = { readonly seen: Seen; readonly at: string; readonly onAnother: () => void };

function Receipt({ seen: { file, preview }, at, onAnother }: ReceiptProps) {
  const say = useSay();
  const { new: added, changed, same } = preview.counts;
  return (
    <div className={styles.form}>
      <Notice tone="counted" title={say('organisations:import-done', { new: added, changed, same })} live>
        <Facts
          of={[
            { name: say('organisations:import-file'), value: file.name },
            { name: say('organisations:import-at'), value: formatMoment(at, say.language) },
            { name: say('organisations:import-plan'), value: <code className={styles.hash}>{preview.plan}</code> },
          ]}
        />
      </Notice>
      <ButtonRow>
        <LinkButton kind="primary" href={inLanguage('/cabinet/organisations', say.language)}>
          {say('organisations:to-register')}
        </LinkButton>
        <Button onClick={onAnother}>{say('organisations:import-another')}</Button>
      </ButtonRow>
    </div>
  );
}

function Preview({ seen, onAnother }: { readonly seen: Seen; readonly onAnother: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(CarryOutImport);
  const [at, setAt] = useState('');
  const { file, preview } = seen;
  const { counts } = preview;
  if (act.isSuccess) return <Receipt seen={seen} at={at} onAnother={onAnother} />;
  const carryOut = () =>
    act.mutate(
      { body: { name: file.name, content: file.content, plan: preview.plan } },
      {
        onSuccess: () => {
          setAt(now());
          queries.invalidateQueries({ queryKey: REGISTER });
        },
      },
    );
  const barred = () => {
    if (counts.faulty > 0) return say('organisations:import-barred', { count: counts.faulty });
    return counts.new + counts.changed === 0 ? say('organisations:import-nothing') : undefined;
  };
  return (
    <>
      <UnsavedGuard when={!act.isSuccess} />
      {act.error && <FaultView fault={act.error} />}
      <Notice tone={counts.faulty > 0 ? 'refused' : 'note'} title={say('organisations:import-counts', counts)}>
        <p>{file.name}</p>
      </Notice>
      <ImportRows preview={preview} file={file.name} />
      <ButtonRow>
        <Button
          kind="primary"
          onClick={carryOut}
          busy={act.isPending ? say('organisations:saving') : undefined}
          barredBecause={barred()}
        >
          {say('organisations:import-do', { new: counts.new, changed: counts.changed })}
        </Button>
        <Button onClick={onAnother}>{say('organisations:import-another')}</Button>
      </ButtonRow>
    </>
  );
}

const idle = (name: string, size: number): SentFile => ({ id: 'file', name, size, sent: size, state: 'sending' });

function ChooseFile({ onSeen }: { readonly onSeen: (seen: Seen) => void }) {
  const say = useSay();
  const act = useAct(PreviewImport);
  const [file, setFile] = useState<SentFile>();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) {
      const says = say('organisations:import-too-big');
      setFile({ ...idle(chosen.name, chosen.size), state: 'refused', says });
      return;
    }
    setFile(idle(chosen.name, chosen.size));
    const held: Chosen = { name: chosen.name, size: chosen.size, content: await readAsBase64(chosen) };
    act.mutate(
      { body: { name: held.name, content: held.content } },
      {
        onSuccess: ({ answer }) => onSeen({ file: held, preview: answer }),
        onError: (fault) =>
          setFile({
            ...idle(chosen.name, chosen.size),
            state: fault instanceof ApiProblem ? 'refused' : 'interrupted',
          }),
      },
    );
  };
  return (
    <div className={styles.form}>
      {act.error && <FaultView fault={act.error} />}
      <FileDrop
        label={say('organisations:import-drop')}
        hint={say('organisations:import-hint')}
        accept=".csv,.xlsx,text/csv"
        files={file ? [file] : []}
        onAdd={([first]) => read(first)}
        onStop={() => setFile(undefined)}
        onAgain={() => setFile(undefined)}
      />
      <p>{say('organisations:import-column-names')}</p>
      <Templates />
    </div>
  );
}

export function ImportPage() {
  const say = useSay();
  const may = useMay();
  const [seen, setSeen] = useState<Seen>();
  if (!may('organisation.import')) return <ForbiddenPage />;
  const title = say('organisations:import');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say('organisations:title'), href: inLanguage('/cabinet/organisations', say.language) }]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('organisations:import-lead')}</Lead>
      </Opening>
      {seen ? (
        <div className={styles.form}>
          <Preview seen={seen} onAnother={() => setSeen(undefined)} />
        </div>
      ) : (
        <Section title={say('organisations:import-first')}>
          <ChooseFile onSeen={setSeen} />
        </Section>
      )}
    </>
  );
}
