// Files into the report of an organisation: chosen, sent, looked at, taken in.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  ApplyReportImport,
  LARGEST_IMPORT_FILE,
  type ReportImportPreview,
  templateOf,
} from '#contract/report-import.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { FileDrop, type SentFile } from '#web/design/file-drop.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfReport, type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { ImportPreview } from './import-preview.tsx';
import styles from './report-import.module.css';
import { ReportPart } from './report-part.tsx';
import { readFiles, sendFile, type Told } from './send-files.ts';

type Audience = 'staff' | 'learners';

function Templates({ place }: { readonly place: Place }) {
  const say = useSay();
  return (
    <ul className={styles.links}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a href={`${templateOf(place)}?language=${language}`} download lang={language} hrefLang={language}>
            {say('intake:template', { language: say(`web:frame.language.${language}`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function useFiles() {
  const say = useSay();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tooLarge, setTooLarge] = useState<readonly File[]>([]);
  const add = (chosen: readonly File[]) => {
    setFiles([...files, ...chosen.filter(({ size }) => size <= LARGEST_IMPORT_FILE)]);
    setTooLarge(chosen.filter(({ size }) => size > LARGEST_IMPORT_FILE));
  };
  const line = (file: File, at: number, state: SentFile['state'], says?: string): SentFile => ({
    id: `${state}-${at}`,
    name: file.name,
    size: file.size,
    sent: 0,
    state,
    ...(says === undefined ? {} : { says }),
  });
  const lines = [
    ...files.map((file, at) => line(file, at, 'chosen')),
    ...tooLarge.map((file, at) => line(file, at, 'refused', say('intake:too-large'))),
  ];
  const remove = (id: string) => setFiles(files.filter((_, at) => `chosen-${at}` !== id));
  return { files, lines, add, remove };
}

type Choosing = { readonly place: Place; readonly onSeen: (preview: ReportImportPreview) => void };

type Order = {
  readonly files: readonly File[];
  readonly ranks: readonly File[];
  readonly audience: Audience;
  readonly names: readonly string[];
};

/** Sends and reads; `stop` ends it at once, here and on the server. */
function useReading({ place, onSeen }: Choosing) {
  const { language } = useSay();
  const [told, setTold] = useState<Told>();
  const [fault, setFault] = useState<unknown>();
  const under = useRef<AbortController>(undefined);
  useEffect(() => () => under.current?.abort(), []);
  const read = async ({ files, ranks, audience, names }: Order) => {
    const controller = new AbortController();
    under.current = controller;
    const sending = { place, language, signal: controller.signal };
    setFault(undefined);
    const all = files.length + ranks.length;
    const ids: string[] = [];
    try {
      for (const file of [...files, ...ranks]) {
        setTold({ stage: 'sending', done: ids.length, total: all });
        ids.push((await sendFile(file, sending)).id);
      }
      const asked = { files: ids.slice(0, files.length), ranks: ids.slice(files.length), audience, names: [...names] };
      onSeen(await readFiles(asked, sending, setTold));
    } catch (error) {
      if (!controller.signal.aborted) setFault(error);
    }
    setTold(undefined);
  };
  return { told, fault, read, stop: () => under.current?.abort() };
}

function ChooseFiles(choosing: Choosing) {
  const say = useSay();
  const main = useFiles();
  const ranks = useFiles();
  const [audience, setAudience] = useState<Audience>('staff');
  const [names, setNames] = useState('');
  const { told, fault, read, stop } = useReading(choosing);
  const begin = () =>
    read({
      files: main.files,
      ranks: ranks.files,
      audience,
      names: names.split('\n').filter((name) => name.trim() !== ''),
    });
  return (
    <div className={styles.stack}>
      {fault !== undefined && <FaultView fault={fault} />}
      <FileDrop
        label={say('intake:drop')}
        hint={say('intake:drop-hint')}
        files={main.lines}
        onAdd={main.add}
        onStop={main.remove}
        onAgain={main.remove}
      />
      <details className={styles.more}>
        <summary>{say('intake:bibliography')}</summary>
        <div className={styles.stack}>
          <OneOf
            label={say('intake:audience')}
            choices={[
              { value: 'staff', label: say('intake:audience-staff') },
              { value: 'learners', label: say('intake:audience-learners') },
            ]}
            value={audience}
            onChange={(value) => setAudience(value === 'learners' ? 'learners' : 'staff')}
          />
          <TextAreaField
            label={say('intake:names')}
            hint={say('intake:names-hint')}
            area={{ value: names, onChange: (event) => setNames(event.target.value), rows: 3 }}
          />
          <FileDrop
            label={say('intake:ranks')}
            hint={say('intake:ranks-hint')}
            accept=".csv,.txt"
            files={ranks.lines}
            onAdd={ranks.add}
            onStop={ranks.remove}
            onAgain={ranks.remove}
          />
        </div>
      </details>
      {told ? (
        <ProgressLine
          what={say(`intake:stage-${told.stage}`)}
          done={told.done}
          total={told.total ?? undefined}
          onStop={stop}
        />
      ) : (
        <Button
          kind="primary"
          onClick={begin}
          barredBecause={main.files.length === 0 ? say('intake:no-files') : undefined}
        >
          {say('intake:look')}
        </Button>
      )}
    </div>
  );
}

type SeenProps = { readonly place: Place; readonly preview: ReportImportPreview; readonly onAnother: () => void };

function Seen({ place, preview, onAnother }: SeenProps) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(ApplyReportImport);
  const good = preview.tables.reduce((sum, one) => sum + one.new + one.changed, 0);
  const take = () =>
    act.mutate(
      { params: { ...place, import: preview.id } },
      { onSuccess: () => queries.invalidateQueries({ queryKey: REPORTS }) },
    );
  const done = act.data?.answer;
  return (
    <>
      <UnsavedGuard when={good > 0 && !done} />
      {act.error && <FaultView fault={act.error} />}
      {done && (
        <Notice
          tone="counted"
          title={say('intake:done', { new: done.new, changed: done.changed, same: done.same })}
          live
        >
          {done.changedMeanwhile > 0 && <p>{say('intake:done-meanwhile', { count: done.changedMeanwhile })}</p>}
        </Notice>
      )}
      <ImportPreview place={place} preview={preview} title={say(done ? 'intake:previewed' : 'intake:preview')} />
      <ButtonRow>
        {done ? (
          <LinkButton kind="primary" href={addressOfReport(say, place)}>
            {say('intake:to-report')}
          </LinkButton>
        ) : (
          <Button
            kind="primary"
            onClick={take}
            busy={act.isPending ? say('intake:taking') : undefined}
            barredBecause={good === 0 ? say('intake:nothing-to-take') : undefined}
          >
            {say('intake:take', { count: good })}
          </Button>
        )}
        <Button onClick={onAnother}>{say('intake:another')}</Button>
      </ButtonRow>
    </>
  );
}

function Import({ place }: { readonly place: Place }) {
  const say = useSay();
  const [preview, setPreview] = useState<ReportImportPreview>();
  if (preview) return <Seen place={place} preview={preview} onAnother={() => setPreview(undefined)} />;
  return (
    <>
      <Section title={say('intake:template-title')} aside={<Aside>{say('intake:template-about')}</Aside>}>
        <Templates place={place} />
      </Section>
      <Section title={say('intake:files')}>
        <ChooseFiles place={place} onSeen={setPreview} />
      </Section>
    </>
  );
}

export function ImportPage() {
  const say = useSay();
  return (
    <ReportPart title={say('intake:import-title')} lead={say('intake:import-lead')} act="report.enter">
      {({ place }) => <Import key={`${place.round} ${place.organisation}`} place={place} />}
    </ReportPart>
  );
}
