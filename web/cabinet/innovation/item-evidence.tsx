// The documents that stand for an item.

import { type InnovationItem, PutEvidence, TakeEvidence } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/registers.ts';
import { SelectField } from '#web/design/fields.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './innovation.module.css';
import { useAskAgain } from './innovation-queries.ts';
import { useDocuments } from './item-fields.tsx';

type EvidenceProps = { readonly register: RegisterName; readonly item: InnovationItem };

function Put({ register, item }: EvidenceProps) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(PutEvidence);
  const { data = [] } = useDocuments(item.organisation ?? '');
  const free = data.filter(({ id }) => item.evidence.every((one) => one.id !== id));
  const put = (document: string) =>
    document !== '' && act.mutate({ params: { register, item: item.id }, body: { document } }, { onSuccess: again });
  return (
    <>
      <Refusal fault={act.error} />
      <SelectField
        label={say('innovation:evidence-put')}
        choices={[
          { value: '', label: say('innovation:choose') },
          ...free.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value=""
        onChange={put}
      />
      <p>
        {say('innovation:evidence-new')}{' '}
        <a href={inLanguage('/cabinet/documents', say.language)}>{say('innovation:to-documents')}</a>
      </p>
    </>
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
