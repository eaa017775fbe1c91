// Documents of the organisation that go with what it writes: a new one is handed in here and is marked at once; those that are
// here already are found by name.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListDocuments } from '#contract/documents.ts';
import { SomeOf } from '#web/design/choice-list.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '../fault-view.tsx';
import { useApi } from '../use-api.ts';
import styles from './file-here.module.css';
import { FileHere, type HerePlace } from './file-here.tsx';

const MOST_FOUND = '8';

export type ChosenDocument = { readonly id: string; readonly name: string };

type ChoiceProps = {
  readonly place: HerePlace;
  readonly chosen: readonly ChosenDocument[];
  readonly onChosen: (documents: readonly ChosenDocument[]) => void;
};

export function ChooseDocuments({ place, chosen, onChosen }: ChoiceProps) {
  const { organisation } = place;
  const say = useSay();
  const call = useApi();
  const [sought, setSought] = useState('');
  const search = sought.trim();
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'of', organisation, search],
    queryFn: async ({ signal }) => {
      const query = { organisation, limit: MOST_FOUND, ...(search === '' ? {} : { search }) };
      return (await call(ListDocuments, { query, signal })).answer;
    },
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  });
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  const found = (data?.documents ?? []).filter(({ id }) => chosen.every((one) => one.id !== id));
  const shown = [...chosen, ...found];
  const more = (data?.total ?? 0) - (data?.documents.length ?? 0);
  const turn = (ids: readonly string[]) =>
    onChosen(shown.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })));
  const take = async ({ id, name }: ChosenDocument) => {
    if (chosen.every((one) => one.id !== id)) onChosen([...chosen, { id, name }]);
    return undefined;
  };
  return (
    <div className={styles.stack}>
      {(search !== '' || more > 0) && (
        <TextField
          label={say('documents:choice.search')}
          input={{ value: sought, onChange: (event) => setSought(event.target.value) }}
        />
      )}
      {shown.length > 0 && (
        <SomeOf
          id="documents"
          label={say('documents:choice.label')}
          choices={shown.map(({ id, name }) => ({ value: id, label: name }))}
          values={chosen.map(({ id }) => id)}
          onChange={turn}
        />
      )}
      {more > 0 && <Aside>{say('documents:choice.more', { count: more })}</Aside>}
      <FileHere label={say('documents:choice.new')} place={place} asked={null} offersKnown={false} onDocument={take} />
    </div>
  );
}
