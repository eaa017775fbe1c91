// Documents of the organisation that go with the application: what they are handed in for is said of each.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListDocuments } from '#contract/documents.ts';
import { ABOUT, type ApplicationForm } from '#contract/status-application.ts';
import { Button } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { FileHere, type HereDocument } from '#web/kit/uploads/file-here.tsx';
import { useApi } from '#web/kit/use-api.ts';
import styles from './status.module.css';

const OFFERED = '200';

type ChoiceProps = {
  readonly organisation: string;
  readonly chosen: ApplicationForm['documents'];
  readonly onChosen: (documents: ApplicationForm['documents']) => void;
};

export function DocumentChoice({ organisation, chosen, onChosen }: ChoiceProps) {
  const say = useSay();
  const call = useApi();
  /** Handed in here: the list of documents may not know them yet. */
  const [handed, setHanded] = useState<readonly HereDocument[]>([]);
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'of', organisation, 'status'],
    queryFn: async ({ signal }) =>
      (await call(ListDocuments, { query: { organisation, limit: OFFERED }, signal })).answer,
    refetchOnWindowFocus: 'always',
  });
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  const names = new Map([...handed, ...(data?.documents ?? [])].map(({ id, name }) => [id, name]));
  const take = async (document: HereDocument) => {
    setHanded([...handed, document]);
    if (chosen.every((one) => one.document !== document.id))
      onChosen([...chosen, { document: document.id, about: 'other' }]);
    return undefined;
  };
  return (
    <div className={styles.stack}>
      {chosen.map(({ document, about }) => (
        <div key={document} className={styles.line}>
          <p className={styles.year}>{names.get(document) ?? say('status:document-gone')}</p>
          <SelectField
            label={say('status:document-about')}
            choices={ABOUT.map((value) => ({ value, label: say(`status:about.${value}`) }))}
            value={about}
            onChange={(value) =>
              onChosen(
                chosen.map((one) =>
                  one.document === document ? { ...one, about: ABOUT.find((it) => it === value) ?? 'other' } : one,
                ),
              )
            }
          />
          <div>
            <Button kind="quiet" onClick={() => onChosen(chosen.filter((one) => one.document !== document))}>
              {say('status:drop')}
            </Button>
          </div>
        </div>
      ))}
      <FileHere label={say('documents:choice.new')} place={{ organisation }} asked={null} onDocument={take} />
    </div>
  );
}
