// Documents of the organisation that go with a complaint, the newest first.

import { useQuery } from '@tanstack/react-query';
import { ListDocuments } from '#contract/documents.ts';
import { SomeOf } from '#web/design/choice-list.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useApi } from '#web/kit/use-api.ts';

const MOST = '100';

type EnclosedProps = {
  readonly organisation: string;
  readonly chosen: readonly string[];
  readonly onChosen: (documents: readonly string[]) => void;
};

export function EnclosedDocuments({ organisation, chosen, onChosen }: EnclosedProps) {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'of', organisation],
    queryFn: async ({ signal }) =>
      (await call(ListDocuments, { query: { organisation, limit: MOST }, signal })).answer.documents,
    refetchOnWindowFocus: 'always',
  });
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return null;
  if (data.length === 0)
    return (
      <Aside>
        {say('appeals:choose-none')}{' '}
        <a href={inLanguage('/cabinet/documents', say.language)}>{say('appeals:documents')}</a>
      </Aside>
    );
  return (
    <SomeOf
      id="documents"
      label={say('appeals:choose-documents')}
      choices={data.map(({ id, name }) => ({ value: id, label: name }))}
      values={chosen}
      onChange={onChosen}
    />
  );
}
