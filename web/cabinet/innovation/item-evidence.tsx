// The documents that stand for an item.

import { type InnovationItem, PutEvidence, TakeEvidence } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { FileHere, type HereDocument } from '#web/kit/uploads/file-here.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './innovation.module.css';
import { useAskAgain } from './innovation-queries.ts';

type EvidenceProps = { readonly register: RegisterName; readonly item: InnovationItem };

/** A document that is not there yet is handed in here. */
function Put({ register, item }: EvidenceProps) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(PutEvidence);
  const put = async ({ id }: HereDocument) => {
    await act.mutateAsync({ params: { register, item: item.id }, body: { document: id } });
    await again();
    return undefined;
  };
  return (
    <FileHere
      label={say('innovation:evidence-put')}
      place={{ organisation: item.organisation ?? '' }}
      asked={null}
      onDocument={put}
    />
  );
}

function Take({ register, item, document }: EvidenceProps & { readonly document: string }) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(TakeEvidence);
  return (
    <ConfirmButton
      small
      label={say('innovation:evidence-take')}
      title={say('innovation:evidence-take-ask')}
      act={act}
      onConfirm={(close) =>
        act.mutate({ params: { register, item: item.id, document } }, { onSuccess: () => again().then(close) })
      }
    >
      <p>{say('innovation:evidence-take-about')}</p>
    </ConfirmButton>
  );
}

export function ItemEvidence({ register, item }: EvidenceProps) {
  const say = useSay();
  const may = item.mayChange && !item.withdrawn;
  return (
    <div className={styles.stack}>
      {item.evidence.length === 0 && <p>{say('innovation:evidence-none')}</p>}
      {item.evidence.length > 0 && (
        <LineList>
          {item.evidence.map(({ id, name, putAt }) => (
            <Line
              key={id}
              title={<a href={inLanguage(`/cabinet/documents/${id}`, say.language)}>{name}</a>}
              action={may && <Take register={register} item={item} document={id} />}
            >
              <LineAbout>{formatMoment(putAt, say.language)}</LineAbout>
            </Line>
          ))}
        </LineList>
      )}
      {may && <Put register={register} item={item} />}
    </div>
  );
}
