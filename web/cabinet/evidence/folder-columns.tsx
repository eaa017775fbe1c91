// What the table of a folder says of each file.

import { useState } from 'react';
import type { ReportRow } from '#contract/intake.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatBytes } from '#wording/format-bytes.ts';
import type { Say } from '#wording/speak.ts';
import styles from './evidence.module.css';
import type { FolderLine } from './folder.ts';
import { isOpen } from './use-folder.ts';

type Told = {
  readonly byId: ReadonlyMap<string, ReportRow>;
  readonly choose: (key: string, rows: readonly string[]) => void;
  readonly assign: (key: string, typed: string) => boolean;
};

const STATES = [
  'matched',
  'several',
  'unmatched',
  'waiting',
  'sending',
  'attaching',
  'attached',
  'failed',
  'stopped',
] as const;
type Shown = (typeof STATES)[number];
const MEANINGS: Readonly<Record<Shown, Tone>> = {
  matched: 'note',
  several: 'waiting',
  unmatched: 'late',
  waiting: 'waiting',
  sending: 'waiting',
  attaching: 'waiting',
  attached: 'counted',
  failed: 'refused',
  stopped: 'late',
};

function shownState({ state, match, chosen }: FolderLine): Shown {
  if (state !== 'proposed') return state;
  return chosen.length > 0 ? 'matched' : match.is;
}

const nameOfRow = (row: ReportRow | undefined): string => {
  const { id, employee, title, technology, name } = row?.fields ?? {};
  return [id ?? employee, title ?? technology ?? name].filter((part) => part).join(' · ');
};

function faultOf(say: Say, { fault, known, state }: FolderLine): string {
  if (fault) return 'words' in fault ? fault.words : say(`evidence:not-taken.${fault.code}`);
  return known && state === 'attached' ? say('evidence:known-already') : '';
}

/** By the identifier of an item, where nothing was found or something else is right. */
function TypeItem({ line, assign }: { readonly line: FolderLine; readonly assign: Told['assign'] }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const take = () => typed.trim() !== '' && setWrong(!assign(line.key, typed));
  return (
    <input
      className={styles.type}
      aria-label={say('evidence:type-item', { name: line.path })}
      aria-invalid={wrong || undefined}
      placeholder={say('evidence:type-item-short')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}

const NONE = '';

function ChooseItem({ line, byId, choose }: Pick<Told, 'byId' | 'choose'> & { readonly line: FolderLine }) {
  const say = useSay();
  return (
    <select
      className={styles.type}
      aria-label={say('evidence:choose-item', { name: line.path })}
      value={line.chosen[0] ?? NONE}
      onChange={(event) => choose(line.key, event.target.value === NONE ? [] : [event.target.value])}
    >
      <option value={NONE}>{say('evidence:none-of-these')}</option>
      {line.match.rows.map(({ row }) => (
        <option key={row} value={row}>
          {nameOfRow(byId.get(row))}
        </option>
      ))}
    </select>
  );
}

function Belongs({ line, ...told }: Told & { readonly line: FolderLine }) {
  const say = useSay();
  const { byId, choose, assign } = told;
  if (!isOpen(line)) return <>{line.chosen.map((row) => nameOfRow(byId.get(row))).join('; ')}</>;
  if (line.match.is === 'several') return <ChooseItem line={line} byId={byId} choose={choose} />;
  if (line.chosen.length === 0) return <TypeItem line={line} assign={assign} />;
  return (
    <span className={styles.belongs}>
      <input
        type="checkbox"
        checked
        aria-label={say('evidence:leave-out', { name: line.path })}
        onChange={() => choose(line.key, [])}
      />{' '}
      {line.chosen.map((row) => nameOfRow(byId.get(row))).join('; ')}
    </span>
  );
}

const stateWords = (say: Say, line: FolderLine): string => {
  const state = shownState(line);
  if (state !== 'sending') return say(`evidence:file.${state}`);
  const [sent, size] = [formatBytes(line.sent, say.language), formatBytes(line.file.size, say.language)];
  return say('evidence:file.sending', { sent, size });
};

export function buildFolderColumns(say: Say, told: Told): readonly Column<FolderLine>[] {
  const text = { kind: 'text' } as const;
  return [
    { ...text, id: 'file', heading: say('evidence:file'), width: 16, read: ({ path }) => path },
    {
      ...{ ...text, id: 'state', heading: say('evidence:state'), width: 11 },
      read: (line) => stateWords(say, line),
      show: (line) => <StatusMark meaning={MEANINGS[shownState(line)]}>{stateWords(say, line)}</StatusMark>,
      filter: STATES.map((state) => ({
        value: state,
        label: say(state === 'sending' ? 'evidence:file.sending-any' : `evidence:file.${state}`),
      })),
      filterBy: shownState,
    },
    {
      ...{ ...text, id: 'item', heading: say('evidence:belongs'), width: 20 },
      read: ({ chosen }) => chosen.map((row) => nameOfRow(told.byId.get(row))).join('; '),
      show: (line) => <Belongs line={line} {...told} />,
    },
    {
      ...{ ...text, id: 'why', heading: say('evidence:why'), width: 14 },
      read: ({
        match: {
          rows: [first],
        },
      }) => (first ? say(`evidence:match.${first.reason}`, { value: first.value }) : ''),
    },
    { ...text, id: 'says', heading: say('evidence:remark'), width: 14, read: (line) => faultOf(say, line) },
    {
      ...{ kind: 'number', id: 'size', heading: say('evidence:size'), spare: true },
      read: ({ file }) => String(file.size),
      show: ({ file }) => formatBytes(file.size, say.language),
    },
  ];
}
