// The end of the journal's chain in the foot of public pages: whoever prints or keeps a page keeps a witness of the past.

import { useQuery } from '@tanstack/react-query';
import { ReadJournalHead } from '#contract/journal.ts';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useApi } from '#web/kit/use-api.ts';
import { formatNumber } from '#wording/format-number.ts';

const SHOWN = 16;

export function ChainEnd() {
  const say = useSay();
  const call = useApi();
  const { data } = useQuery({
    queryKey: ['journal-head'],
    queryFn: async () => (await call(ReadJournalHead)).answer,
    staleTime: 60_000,
  });
  if (!data || data.number === 0) return null;
  const number = formatNumber(String(data.number), say.language);
  return (
    <p>
      <a href={inLanguage('/journal', say.language)}>{say('web:portal.journal')}</a>
      {': '}
      {say('web:portal.journal-end', { number, hash: data.hash.slice(0, SHOWN) })}
    </p>
  );
}
