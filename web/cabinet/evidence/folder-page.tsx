// A folder of documents handed in at once: each file with the item that it is taken to belong to, corrected and confirmed by a
// person, then carried one by one.

import { useMemo, useState } from 'react';
import type { ReportRow } from '#contract/intake.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { PLAIN_VIEW } from '#web/design/data-table/table-view.ts';
import { Notice } from '#web/design/notice.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './evidence.module.css';
import { addressOfEvidence, EvidenceScreen, type Given } from './evidence-screen.tsx';
import { buildFolderColumns } from './folder-columns.tsx';
import { FolderDrop } from './folder-drop.tsx';
import { isOpen, useFolder } from './use-folder.ts';

type Folder = ReturnType<typeof useFolder>;

function Acts({ folder }: { readonly folder: Folder }) {
  const say = useSay();
  const { lines, running, start, stop, clear } = folder;
  const ready = lines.filter((line) => isOpen(line) && line.chosen.length > 0).length;
  const done = lines.filter(({ state }) => state === 'attached').length;
  const moving = lines.filter(
    ({ state }) => state === 'waiting' || state === 'sending' || state === 'attaching',
  ).length;
  if (running) return <ProgressLine what={say('evidence:carrying')} done={done} total={done + moving} onStop={stop} />;
  return (
    <ButtonRow>
      <Button
        kind="primary"
        onClick={() => void start()}
        {...(ready === 0 ? { barredBecause: say('evidence:nothing-ready') } : {})}
      >
        {say('evidence:attach-all', { count: ready })}
      </Button>
      {done > 0 && (
        <Button kind="quiet" onClick={clear}>
          {say('evidence:clear')}
        </Button>
      )}
    </ButtonRow>
  );
}

function Outcome({ folder }: { readonly folder: Folder }) {
  const say = useSay();
  const { lines, running } = folder;
  const attached = lines.filter(({ state }) => state === 'attached').length;
  const failed = lines.filter(({ state }) => state === 'failed').length;
  if (running || attached + failed === 0) return null;
  return (
    <Notice tone={failed > 0 ? 'late' : 'counted'} title={say('evidence:carried', { count: attached })} live>
      {failed > 0 && <p>{say('evidence:carried-failed', { count: failed })}</p>}
    </Notice>
  );
}

function Lines({ folder, rows }: { readonly folder: Folder; readonly rows: readonly ReportRow[] }) {
  const say = useSay();
  const [view, setView] = useState(PLAIN_VIEW);
  const { choose, assign, lines } = folder;
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done to a line is the same from drawing to drawing.
  const columns = useMemo(() => buildFolderColumns(say, { byId, choose, assign }), [say, byId]);
  return (
    <DataTable
      caption={say('evidence:files')}
      columns={columns}
      rows={lines}
      rowId={({ key }) => key}
      view={view}
      onView={setView}
      empty={<EmptyState title={say('evidence:no-files')} />}
    />
  );
}

function Whole({ given }: { readonly given: Given }) {
  const say = useSay();
  const { place, rows, round, anew } = given;
  const folder = useFolder(place, rows, anew);
  const back = addressOfEvidence(say, place);
  if (round.stage !== 'intake') return <Notice tone="waiting" title={say('evidence:closed')} />;
  return (
    <>
      <Lead>{say('evidence:folder-lead')}</Lead>
      <FolderDrop onAdd={folder.add} />
      <Outcome folder={folder} />
      {folder.lines.length > 0 && (
        <div className={styles.folder}>
          <Acts folder={folder} />
          <Lines folder={folder} rows={rows} />
        </div>
      )}
      <p>
        <LinkButton href={back}>{say('evidence:to-board')}</LinkButton>
      </p>
    </>
  );
}

export function FolderPage() {
  return <EvidenceScreen of="evidence:folder">{(given) => <Whole given={given} />}</EvidenceScreen>;
}
