// The chief chooses who takes part, among those who stand in the register on the last day of the reporting year.

import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ListOrganisations, type OrganisationLine } from '#contract/organisations.ts';
import { ChangeParticipants, type RoundWhole } from '#contract/rounds.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SomeOf } from '#web/design/choice-list.tsx';
import { TextField } from '#web/design/fields.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import { compareText } from '#wording/compare-text.ts';
import type { Say } from '#wording/speak.ts';
import { DraftScreen, RoundForm } from './round-form.tsx';

/** As the server takes them: more than the country has. */
const MOST = '2000';

const nameOf = (say: Say, { facts, bin }: OrganisationLine): string =>
  facts[`name_${say.language}`] ?? facts.name_kk ?? facts.name_ru ?? facts.name_en ?? bin;

/** Who stood in the register on the last day of the year, in a category. */
function useStanding(year: number) {
  const call = useApi();
  return useQuery({
    queryKey: ['organisations', 'standing', year],
    queryFn: async ({ signal }) => {
      const query = { on: `${year}-12-31`, limit: MOST };
      const { organisations } = (await call(ListOrganisations, { query, signal })).answer;
      return organisations.filter(({ facts }) => facts.category !== undefined);
    },
  });
}

type ChoiceProps = {
  readonly standing: readonly OrganisationLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
};

function Choice({ standing, chosen, onChosen }: ChoiceProps) {
  const say = useSay();
  const field = useId();
  const [sought, setSought] = useState('');
  const letters = sought.trim().toLocaleLowerCase(say.language);
  const seen = standing.filter((line) =>
    `${nameOf(say, line)} ${line.bin}`.toLocaleLowerCase(say.language).includes(letters),
  );
  const only = new Set(seen.map(({ id }) => id));
  const choose = (ids: readonly string[], among: ReadonlySet<string>) =>
    onChosen(new Set([...[...chosen].filter((id) => !among.has(id)), ...ids]));
  return (
    <>
      <TextField
        id={field}
        optional
        width={20}
        label={say('rounds:participants-search')}
        input={{ type: 'search', value: sought, onChange: (event) => setSought(event.target.value) }}
      />
      <ButtonRow>
        <Button small onClick={() => choose([...only], only)}>
          {say('rounds:participants-all', { count: seen.length })}
        </Button>
        <Button small onClick={() => choose([], only)}>
          {say('rounds:participants-nobody', { count: seen.length })}
        </Button>
      </ButtonRow>
      {CATEGORIES.map((category) => {
        const lines = seen
          .filter(({ facts }) => facts.category === category)
          .sort((one, other) => compareText(nameOf(say, one), nameOf(say, other), say.language));
        if (lines.length === 0) return null;
        const among = new Set(lines.map(({ id }) => id));
        return (
          <SomeOf
            key={category}
            label={say(`law:category.${category}`)}
            choices={lines.map((line) => ({ value: line.id, label: nameOf(say, line), hint: line.bin }))}
            values={[...chosen].filter((id) => among.has(id))}
            onChange={(ids) => choose(ids, among)}
          />
        );
      })}
      {seen.length === 0 && <p>{say('rounds:participants-not-found')}</p>}
    </>
  );
}

const idsOf = ({ participants }: RoundWhole): ReadonlySet<string> =>
  new Set(participants.map(({ organisation }) => organisation));

type FormProps = { readonly seen: RoundWhole; readonly standing: readonly OrganisationLine[] };

function ParticipantsForm({ seen, standing }: FormProps) {
  const say = useSay();
  const acting = useRoundAct(ChangeParticipants, seen);
  const { act, round } = acting;
  const [chosen, setChosen] = useState(() => idsOf(seen));
  const held = idsOf(round);
  const joining = [...chosen].filter((id) => !held.has(id)).length;
  const leaving = [...held].filter((id) => !chosen.has(id)).length;
  const changed = joining + leaving > 0;
  const save = () =>
    act.mutate({ params: { id: round.id }, body: { organisations: [...chosen] }, version: round.version });
  return (
    <RoundForm of={acting} changed={changed} save={say('rounds:participants-save')} onSave={save}>
      <Choice standing={standing} chosen={chosen} onChosen={setChosen} />
      <Aside>
        {say('rounds:participants-chosen', { count: chosen.size })}{' '}
        {changed && say('rounds:participants-changes', { joining, leaving })}
      </Aside>
    </RoundForm>
  );
}

function Standing({ round }: { readonly round: RoundWhole }) {
  const { data, error, refetch } = useStanding(round.reportingYear);
  if (error) return <FaultView fault={error} onAgain={() => refetch()} />;
  return data ? <ParticipantsForm seen={round} standing={data} /> : <LoadingState />;
}

export function ParticipantsPage() {
  return (
    <DraftScreen of="rounds:participants-change" lead="rounds:participants-lead">
      {(round) => <Standing round={round} />}
    </DraftScreen>
  );
}
