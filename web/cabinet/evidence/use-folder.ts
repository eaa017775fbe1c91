// The lines of a folder on the screen: proposed, corrected by a person, confirmed, carried, stopped.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportRow } from '#contract/intake.ts';
import { matchFiles } from '#rules/evidence/match-files.ts';
import { pathOf } from '#web/kit/uploads/read-folder.ts';
import { useUploads } from '#web/kit/uploads/use-uploads.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { EvidencePlace } from './evidence-queries.ts';
import { type FolderLine, FolderRun } from './folder.ts';

const keyOf = (file: File): string => `${pathOf(file)}/${file.size}`;

function proposeLines(files: readonly File[], rows: readonly ReportRow[]): FolderLine[] {
  const matches = matchFiles(files.map(pathOf), rows);
  return files.flatMap((file, at): FolderLine[] => {
    const match = matches[at];
    if (!match) return [];
    const chosen = match.is === 'matched' ? match.rows.map(({ row }) => row) : [];
    return [{ key: keyOf(file), file, path: pathOf(file), match, chosen, state: 'proposed', sent: 0, known: false }];
  });
}

export const isOpen = ({ state }: FolderLine): boolean =>
  state === 'proposed' || state === 'failed' || state === 'stopped';

export function useFolder(place: EvidencePlace, rows: readonly ReportRow[], onDone: () => Promise<void>) {
  useUploads();
  const call = useApi();
  const [lines, setLines] = useState<ReadonlyMap<string, FolderLine>>(new Map());
  const stopper = useRef<AbortController>(undefined);
  const [running, setRunning] = useState(false);
  useEffect(() => () => stopper.current?.abort(), []);
  const change = useCallback((key: string, part: Partial<FolderLine>) => {
    setLines((before) => {
      const line = before.get(key);
      return line ? new Map(before).set(key, { ...line, ...part }) : before;
    });
  }, []);
  const add = (files: readonly File[]) =>
    setLines((before) => {
      const fresh = files.filter((file) => !before.has(keyOf(file)));
      return new Map([...before, ...proposeLines(fresh, rows).map((line) => [line.key, line] as const)]);
    });
  /** Which of the rows it is, by what a person typed: the identifier of an item, or another number of its row. */
  const assign = (key: string, typed: string): boolean => {
    const [match] = matchFiles([typed], rows);
    if (match?.is !== 'matched') return false;
    change(key, { chosen: match.rows.map(({ row }) => row) });
    return true;
  };
  const start = async () => {
    const stop = new AbortController();
    stopper.current = stop;
    const wanted = [...lines.values()].filter((line) => isOpen(line) && line.chosen.length > 0);
    for (const { key } of wanted) change(key, { state: 'waiting', sent: 0 });
    setRunning(true);
    await new FolderRun({ place, call, signal: stop.signal, onChange: change }).carry(wanted);
    setRunning(false);
    await onDone();
  };
  const all = useMemo(() => [...lines.values()], [lines]);
  return {
    lines: all,
    running,
    add,
    assign,
    choose: (key: string, chosen: readonly string[]) => change(key, { chosen }),
    start,
    stop: () => stopper.current?.abort(),
    clear: () => setLines(new Map([...lines].filter(([, { state }]) => state !== 'attached'))),
  };
}
