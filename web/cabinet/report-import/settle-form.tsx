// A verifier settles which facts of a shared work are right. What is offered is what the claimants say; a fact that is left open
// stays open.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SettleSharedWork } from '#contract/shared-works.ts';
import { SHARED_FACTS, type SharedFact } from '#rules/report/claimed-work.ts';
import { Button } from '#web/design/button.tsx';
import { NumberField, SelectField, TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { REPORTS } from '#web/kit/reports/report-queries.ts';
import { useAct } from '#web/kit/use-api.ts';
import styles from './report-import.module.css';
import { nameIn, type ShownProps, wordFact } from './word-claims.ts';

type Facts = Partial<Record<SharedFact, string>>;
type Positions = Readonly<Record<string, string>>;

const filled = (texts: Positions): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

function FactFields({
  work,
  facts,
  onFact,
}: ShownProps & { readonly facts: Facts; readonly onFact: (facts: Facts) => void }) {
  const say = useSay();
  const choicesOf = (fact: SharedFact) => {
    const said = [...work.claims.map((claim) => claim.facts[fact]), facts[fact] ?? ''].filter((text) => text !== '');
    const texts = [...new Set(said)].map((text) => ({ value: text, label: wordFact(say, fact, text) }));
    return [{ value: '', label: say('intake:settle-open') }, ...texts];
  };
  return SHARED_FACTS.map((fact) => (
    <SelectField
      key={fact}
      label={say(`intake:shared-fact.${fact}`)}
      choices={choicesOf(fact)}
      value={facts[fact] ?? ''}
      onChange={(text) => onFact({ ...facts, [fact]: text })}
    />
  ));
}

export function SettleForm({ work, round }: ShownProps) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(SettleSharedWork);
  const { settled } = work;
  const [facts, setFacts] = useState<Facts>(settled?.facts ?? {});
  const [positions, setPositions] = useState<Positions>(settled?.positions ?? {});
  const [words, setWords] = useState('');
  const claimants = [...new Set(work.claims.map(({ organisation }) => organisation))];
  const settle = () =>
    act.mutate(
      {
        params: { round: round.id, work: work.id },
        body: { facts: filled(facts as Positions), positions: filled(positions), words, seen: settled?.number ?? 0 },
      },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: REPORTS }) },
    );
  return (
    <details className={styles.more}>
      <summary>{say('intake:settle-title')}</summary>
      <div className={styles.stack}>
        <FactFields {...{ work, round, facts }} onFact={setFacts} />
        {claimants.map((organisation) => (
          <NumberField
            key={organisation}
            label={say('intake:settle-position', { name: nameIn(say, round, organisation) })}
            optional
            input={{
              value: positions[organisation] ?? '',
              onChange: ({ target }) => setPositions({ ...positions, [organisation]: target.value }),
            }}
          />
        ))}
        <TextAreaField
          label={say('intake:settle-words')}
          hint={say('intake:settle-words-hint')}
          area={{ value: words, onChange: ({ target }) => setWords(target.value), rows: 2, maxLength: 4000 }}
        />
        {act.error && <FaultView fault={act.error} />}
        <Button
          onClick={settle}
          busy={act.isPending ? say('intake:settling') : undefined}
          barredBecause={words.trim().length < 3 ? say('intake:settled-words') : undefined}
        >
          {say('intake:settle')}
        </Button>
      </div>
    </details>
  );
}
