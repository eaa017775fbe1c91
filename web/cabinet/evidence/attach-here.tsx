// Handing one document in for one line: into the report while it is open, beside it as late when the term is over.

import { AttachDocuments } from '#contract/evidence.ts';
import { LayLateDocument } from '#contract/late-evidence.ts';
import { useSay } from '#web/design/words.tsx';
import { FileHere, type HereDocument } from '#web/kit/uploads/file-here.tsx';
import { useAct } from '#web/kit/use-api.ts';
import type { EvidencePlace } from './evidence-queries.ts';

type HereProps = {
  /** The row; null for a list. */
  readonly row: string | null;
  /** What of Annex 2 it is; null where nobody says so. */
  readonly asked: string | null;
  readonly place: EvidencePlace;
  readonly onChanged: () => Promise<void>;
};

export function AttachHere({ row, asked, place, onChanged }: HereProps) {
  const say = useSay();
  const act = useAct(AttachDocuments);
  const attach = async ({ id: document }: HereDocument) => {
    const { answer } = await act.mutateAsync({ params: place, body: { attachments: [{ row, asked, document }] } });
    const [fault] = answer.notTaken;
    await onChanged();
    return fault && say(`evidence:not-taken.${fault.code}`);
  };
  const label = say(asked === null ? 'evidence:attach-other' : 'evidence:attach');
  return <FileHere {...{ label, place, asked }} onDocument={attach} />;
}

/** E-7: for a row only; a list stands for its year and not for the next. */
export function LayLateHere({ row, asked, place, onChanged }: HereProps & { readonly row: string }) {
  const say = useSay();
  const act = useAct(LayLateDocument);
  const lay = async ({ id: document }: HereDocument) => {
    await act.mutateAsync({ params: place, body: { row, asked, document } });
    await onChanged();
    return undefined;
  };
  const label = say(asked === null ? 'evidence:late-lay-other' : 'evidence:late-lay');
  return <FileHere {...{ label, place, asked }} onDocument={lay} />;
}
