// One objection: its item and decision, its words and documents, the thread of both sides, its answer or the way to it.

import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ObjectionWhole, WithdrawObjection } from '#contract/objections.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { AnswerForm } from './answer-form.tsx';
import { EffectShown } from './effect-shown.tsx';
import { addressOfBoard, OBJECTIONS, useObjection } from './objection-queries.ts';
import styles from './objections.module.css';
import { StateMark } from './state-mark.tsx';
import { Thread } from './thread.tsx';
import { wordAnswerTerm } from './word-answer-term.ts';
import { WordedDecision } from './worded-decision.tsx';

type Of = { readonly of: ObjectionWhole };

function Reasons({ of }: Of) {
  const say = useSay();
  return (
    <div className={styles.stack}>
      <p className={styles.who}>
        {say('objections:by-organisation', {
          name: of.name ?? of.names[say.language],
          at: formatMoment(of.receivedAt, say.language),
        })}
      </p>
      <p className={styles.words}>{of.words}</p>
      {of.documents.length > 0 && (
        <ul className={styles.documents}>
          {of.documents.map(({ document, name }) => (
            <li key={document}>
              <a href={inLanguage(`/cabinet/documents/${document}`, say.language)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Withdraw({ of }: Of) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(WithdrawObjection);
  const withdraw = (close: () => void) =>
    act.mutate(
      { params: { id: of.id }, version: of.version },
      {
        onSuccess: async () => {
          await queries.invalidateQueries({ queryKey: OBJECTIONS });
          close();
        },
      },
    );
  return (
    <ConfirmButton
      label={say('objections:withdraw')}
      title={say('objections:withdraw-title')}
      act={act}
      onConfirm={withdraw}
    >
      <p>{say('objections:withdraw-about')}</p>
    </ConfirmButton>
  );
}

function Answer({ of }: Of) {
  const say = useSay();
  const { answer, answeredAt } = of;
  if (!answer || answeredAt === null) return null;
  const changed = Object.entries(answer.changes);
  return (
    <div className={styles.stack}>
      <p>
        <StateMark of={of} />
      </p>
      <p className={styles.who}>
        {say(of.late ? 'objections:answered-late' : 'objections:answered', {
          at: formatMoment(answeredAt, say.language),
        })}
      </p>
      <p className={styles.words}>{answer.words}</p>
      {changed.map(([column, text]) => (
        <p key={column}>{say('objections:now', { column: say(`law:column.${of.item.table}.${column}`), text })}</p>
      ))}
    </div>
  );
}

function Whole({ of }: Of) {
  const say = useSay();
  const may = useMay();
  const mine = may('objection.make', of.organisation);
  const place = { round: of.round, organisation: of.organisation, row: of.row };
  const stands = of.state === 'standing';
  return (
    <>
      <Opening>
        <p>{of.title}</p>
        <p>
          <StateMark of={of} />
        </p>
        <Aside>{wordAnswerTerm(say, of)}</Aside>
        {!mine && <Aside>{of.names[say.language]}</Aside>}
      </Opening>
      {of.answer && (
        <Section title={say('objections:answer')}>
          <Answer of={of} />
        </Section>
      )}
      <Section title={say('objections:reasons')}>
        <Reasons of={of} />
      </Section>
      <Section title={say('objections:decision-before')}>
        <WordedDecision of={of.item} />
      </Section>
      {stands && (
        <Section title={say('objections:effect')}>
          <EffectShown place={place} />
        </Section>
      )}
      <Section title={say('objections:thread')}>
        <Thread of={of} />
      </Section>
      {stands && may('objection.answer') && !mine && (
        <Section title={say('objections:answer')}>
          <AnswerForm of={of} />
        </Section>
      )}
      {stands && mine && <Withdraw of={of} />}
    </>
  );
}

export function ObjectionPage() {
  const say = useSay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useObjection(id);
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  const title = data ? say('objections:of-item', { id: data.itemId }) : say('objections:one');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb up={[{ label: say('objections:title'), href: addressOfBoard(say) }]} here={title} />
      <Opening close>
        <Heading level={1}>{title}</Heading>
      </Opening>
      {data ? <Whole of={data} /> : <LoadingState />}
    </>
  );
}
