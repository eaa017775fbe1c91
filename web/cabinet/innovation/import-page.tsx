// A file of a register: looked at row by row first, then taken in exactly as it was seen.

import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type FilePreview,
  LARGEST_FILE,
  PreviewFile,
  ReturnRefused,
  TakeFile,
  templateOf,
} from '#contract/innovation-import.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { saveFile } from '#web/design/data-table/export-rows.ts';
import { FileDrop, type SentFile } from '#web/design/file-drop.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { readAsBase64 } from '#web/kit/read-as-base64.ts';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { ImportRows } from './import-rows.tsx';
import styles from './innovation.module.css';
import { addressOfRegister, findRegister, useAskAgain } from './innovation-queries.ts';
import { OwnerChoice, useOwner } from './owner-choice.tsx';

type Chosen = { readonly organisation: string; readonly name: string; readonly content: string };
type Seen = { readonly file: Chosen; readonly preview: FilePreview };
type RegisterProps = { readonly register: RegisterName };

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function RefusedRows({ register, seen }: RegisterProps & { readonly seen: Seen }) {
  const say = useSay();
  const act = useAct(ReturnRefused);
  const { refused } = seen.preview.counts;
  if (refused === 0) return null;
  const save = () =>
    act.mutate(
      { params: { register }, body: { ...seen.file, language: say.language } },
      {
        onSuccess: ({ answer }) =>
          saveFile(
            answer.name,
            WORKBOOK,
            Uint8Array.from(atob(answer.content), (letter) => letter.charCodeAt(0)),
          ),
      },
    );
  return (
    <>
      {act.error && <FaultView fault={act.error} />}
      <Button small onClick={save} busy={act.isPending ? say('innovation:saving') : undefined}>
        {say('innovation:import-refused-save', { count: refused })}
      </Button>
    </>
  );
}

type PreviewProps = RegisterProps & { readonly seen: Seen; readonly onAnother: () => void };

function Preview({ register, seen, onAnother }: PreviewProps) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(TakeFile);
  const { counts, plan } = seen.preview;
  if (act.data)
    return (
      <div className={styles.form}>
        <Notice tone="counted" title={say('innovation:import-done', { new: act.data.answer.new })} live>
          <p>{seen.file.name}</p>
        </Notice>
        <RefusedRows register={register} seen={seen} />
        <ButtonRow>
          <LinkButton kind="primary" href={addressOfRegister(say, register)}>
            {say('innovation:to-register')}
          </LinkButton>
          <Button onClick={onAnother}>{say('innovation:import-another')}</Button>
        </ButtonRow>
      </div>
    );
  return (
    <div className={styles.form}>
      <UnsavedGuard when={!act.isSuccess} />
      {act.error && <FaultView fault={act.error} />}
      <Notice tone={counts.refused > 0 ? 'refused' : 'note'} title={say('innovation:import-counts', counts)}>
        <p>{seen.file.name}</p>
      </Notice>
      <RefusedRows register={register} seen={seen} />
      <ImportRows register={register} preview={seen.preview} />
      <ButtonRow>
        <Button
          kind="primary"
          onClick={() => act.mutate({ params: { register }, body: { ...seen.file, plan } }, { onSuccess: again })}
          busy={act.isPending ? say('innovation:saving') : undefined}
          barredBecause={counts.new === 0 ? say('innovation:import-nothing') : undefined}
        >
          {say('innovation:import-do', { count: counts.new })}
        </Button>
        <Button onClick={onAnother}>{say('innovation:import-another')}</Button>
      </ButtonRow>
    </div>
  );
}

const sent = (name: string, size: number): SentFile => ({ id: 'file', name, size, sent: size, state: 'sending' });

function Templates({ register }: RegisterProps) {
  const say = useSay();
  return (
    <ul className={styles.changes}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a href={templateOf(register, language)} download lang={language} hrefLang={language}>
            {say('innovation:import-template', { language: say(`web:frame.language.${language}`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function ChooseFile({ register, onSeen }: RegisterProps & { readonly onSeen: (seen: Seen) => void }) {
  const say = useSay();
  const act = useAct(PreviewFile);
  const [owner, setOwner] = useOwner();
  const [file, setFile] = useState<SentFile>();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const { name, size } = chosen;
    if (size > LARGEST_FILE) {
      setFile({ ...sent(name, size), state: 'refused', says: say('innovation:import-too-big') });
      return;
    }
    setFile(sent(name, size));
    const held: Chosen = { organisation: owner, name, content: await readAsBase64(chosen) };
    act.mutate(
      { params: { register }, body: held },
      {
        onSuccess: ({ answer }) => onSeen({ file: held, preview: answer }),
        onError: (fault) =>
          setFile({ ...sent(name, size), state: fault instanceof ApiProblem ? 'refused' : 'interrupted' }),
      },
    );
  };
  return (
    <div className={styles.form}>
      {act.error && <FaultView fault={act.error} />}
      <OwnerChoice owner={owner} onOwner={setOwner} />
      <FileDrop
        label={say('innovation:import-drop')}
        hint={say('innovation:import-hint')}
        accept=".csv,.xlsx,text/csv"
        files={file ? [file] : []}
        onAdd={([first]) => read(first)}
        onStop={() => setFile(undefined)}
        onAgain={() => setFile(undefined)}
      />
      <Templates register={register} />
    </div>
  );
}

export function ImportPage() {
  const say = useSay();
  const may = useMay();
  const { register: asked } = useParams({ strict: false }) as { register?: string };
  const register = findRegister(asked) ?? 'introduction';
  const [seen, setSeen] = useState<Seen>();
  if (!may('innovation.enter')) return <ForbiddenPage />;
  const title = say('innovation:import');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say(`innovation:register.${register}`), href: addressOfRegister(say, register) }]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('innovation:import-lead')}</Lead>
      </Opening>
      {seen ? (
        <Preview register={register} seen={seen} onAnother={() => setSeen(undefined)} />
      ) : (
        <Section title={say('innovation:import-first')}>
          <ChooseFile register={register} onSeen={setSeen} />
        </Section>
      )}
    </>
  );
}
