// What the screens of the evidence ask of the server, and the board that follows from it.

import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Place, REPORTS, readingOf, useAttachments, useReport } from '#web/kit/reports/report-queries.ts';
import { useRound } from '#web/kit/rounds/round-queries.ts';
import type { Board, BoardSetting } from './board.ts';

export type EvidencePlace = Place;

export function usePlace(): EvidencePlace {
  const { id = '', organisation = '' } = useParams({ strict: false }) as { id?: string; organisation?: string };
  return useMemo(() => ({ round: id, organisation }), [id, organisation]);
}

/** What the report says and what is attached to it; `anew` after anything was attached or detached. */
export function useEvidence(place: EvidencePlace) {
  const queries = useQueryClient();
  const round = useRound(place.round);
  const report = useReport(place);
  const evidence = useAttachments(place, true);
  const anew = useCallback(
    () => queries.invalidateQueries({ queryKey: [...REPORTS, place.round, place.organisation] }),
    [queries, place],
  );
  const participant = round.data?.participants.find(({ organisation }) => organisation === place.organisation);
  return {
    round: round.data,
    rows: report.data?.rows,
    attachments: evidence.data,
    participant,
    fault: round.error ?? report.error ?? evidence.error,
    anew,
  };
}

/** The board, computed beside the page. While a new one is computed the one before stays. */
export function useBoard({ round, participant, rows, attachments }: ReturnType<typeof useEvidence>) {
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const [answer, setAnswer] = useState<{ readonly number: number; readonly board: Board }>();
  const [number, setNumber] = useState(0);
  useEffect(() => {
    const started = new Worker(new URL('./board-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<{ number: number; board: Board }>) => setAnswer(data);
    return () => started.terminate();
  }, []);
  useEffect(() => {
    if (!round || !participant || !rows || !attachments) return;
    asked.current += 1;
    const setting: BoardSetting = { reading: readingOf(round), participant, rows, attachments };
    worker.current?.postMessage({ number: asked.current, setting });
    setNumber(asked.current);
  }, [round, participant, rows, attachments]);
  return { board: answer?.board, isBehind: answer?.number !== number };
}
