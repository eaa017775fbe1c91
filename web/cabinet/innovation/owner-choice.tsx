// For which organisation somebody enters: their own, or one of their group.

import { useState } from 'react';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { useMe } from '#web/kit/session.tsx';
import { useChoices } from './innovation-queries.ts';

const ENTERING = ['officer', 'head', 'group-analyst'];

export function useOwner() {
  const { roles } = useMe();
  const own = roles.find(({ role }) => ENTERING.includes(role))?.organisation ?? '';
  const [chosen, setChosen] = useState('');
  return [chosen === '' ? own : chosen, setChosen] as const;
}

export function OwnerChoice({ owner, onOwner }: { readonly owner: string; readonly onOwner: (id: string) => void }) {
  const say = useSay();
  const { data } = useChoices(owner);
  const all = data?.organisations ?? [];
  if (all.length < 2) return null;
  return (
    <SelectField
      label={say('innovation:organisation')}
      choices={all.map(({ id, names }) => ({ value: id, label: names[say.language] }))}
      value={owner}
      onChange={onOwner}
    />
  );
}
