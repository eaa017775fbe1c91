// An officer objects to one item: what was decided, what accepting would bring, the reasons in words, the documents.

import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { MakeObjection, type ObjectionableItem } from '#contract/objections.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { now } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { NotFoundPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRound } from '#web/kit/rounds/round-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { ChooseDocuments, type ChosenDocument } from '#web/kit/uploads/choose-documents.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { wordReference } from '#wording/word-finding.ts';
import { EffectShown } from './effect-shown.tsx';
import {
  addressOf,
  addressOfBoard,
  addressOfItems,
  type ItemPlace,
  OBJECTIONS,
  useObjectionable,
} from './objection-queries.ts';
import styles from './objections.module.css';
import { WordedDecision } from './worded-decision.tsx';

const FIELDS = { '/body/words': 'words', '/body/documents': 'documents' };

type ActProps = { readonly round: RoundWhole; readonly place: ItemPlace; readonly item: ObjectionableItem };

function ObjectAct({ round, place, item }: ActProps) {
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  const calendar = useCalendarInForce();
  const act = useAct(MakeObjection);
  const [words, setWords] = useState('');
  const [documents, setDocuments] = useState<readonly ChosenDocument[]>([]);
  const made = act.data?.answer.id;
  useEffect(() => {
    if (made === undefined) return;
    void queries.invalidateQueries({ queryKey: OBJECTIONS });
    router.history.push(addressOf(say, made));
  }, [made, queries, router, say]);
  const send = () =>
    act.mutate({ params: place, body: { decision: item.decision, words, documents: documents.map(({ id }) => id) } });
  const form = (
    <div className={styles.form}>
      <UnsavedGuard when={words !== '' && !act.isSuccess} />
      <FormFaults fault={act.error} fields={FIELDS} />
      <TextAreaField
        id="words"
        label={say('objections:words')}
        hint={say('objections:words-hint')}
        fault={faultOf(act.error, FIELDS, 'words')}
        area={{ value: words, onChange: (event) => setWords(event.target.value), rows: 8, maxLength: 8000 }}
      />
      <ChooseDocuments place={place} chosen={documents} onChosen={setDocuments} />
      <ButtonRow>
        <Button
          kind="primary"
          onClick={send}
          busy={act.isPending ? say('objections:sending') : undefined}
          barredBecause={words.trim() === '' ? say('objections:words-first') : undefined}
        >
          {say('objections:object')}
        </Button>
        <LinkButton href={addressOfItems(say)}>{say('objections:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
  return (
    <ActPage
      title={say('objections:object-to', { id: item.itemId })}
      what={
        <div className={styles.stack}>
          <p>{item.title}</p>
          <WordedDecision of={item} />
          <Heading level={3}>{say('objections:effect')}</Heading>
          <EffectShown place={place} />
        </div>
      }
      ground={{ text: say('objections:object-ground'), paragraph: wordReference(say, 'E-11') }}
      irreversible={say('objections:object-irreversible')}
      hindrances={wordHindrances(say, round, { kind: 'object' }, now(), calendar)}
      sign={form}
    />
  );
}

function Found({ place }: { readonly place: ItemPlace }) {
  const round = useRound(place.round);
  const items = useObjectionable(place.round, [place.organisation]);
  const fault = round.error ?? items.error;
  if (fault)
    return <FaultView fault={fault} level={1} onAgain={() => void Promise.all([round.refetch(), items.refetch()])} />;
  if (!round.data || !items.data) return <LoadingState />;
  const item = items.data.find(({ row }) => row === place.row);
  return item ? <ObjectAct round={round.data} place={place} item={item} /> : <NotFoundPage />;
}

export function MakePage() {
  const say = useSay();
  const { round = '', organisation = '', row = '' } = useParams({ strict: false }) as Partial<ItemPlace>;
  return (
    <>
      <PageTitle title={say('objections:object')} />
      <Breadcrumb
        up={[
          { label: say('objections:title'), href: addressOfBoard(say) },
          { label: say('objections:items'), href: addressOfItems(say) },
        ]}
        here={say('objections:object')}
      />
      <Found place={{ round, organisation, row }} />
    </>
  );
}
