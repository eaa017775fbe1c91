// One of the seven answers: the group and the years stand in the address, the others are a click away, and a report has all of them.

import { useQuery } from '@tanstack/react-query';
import { type AnswerGroups, ReadAnswer } from '#contract/innovation-answers.ts';
import { ANSWERS, type AnswerName } from '#rules/innovation/find-findings.ts';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { ChoiceLinks } from '#web/kit/published/choice-links.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { type Chosen, readChosen, useAnswerGroups, writeChosen } from './asked.ts';
import { AskedForm } from './asked-form.tsx';
import { ChapterView } from './content-view.tsx';
import styles from './innovation-answers.module.css';
import { MatrixView } from './matrix-view.tsx';

function Answer({ chosen, answer }: { readonly chosen: Chosen; readonly answer: AnswerName }) {
  const say = useSay();
  const call = useApi();
  const { scope, of, from, to } = chosen;
  const query = {
    ...{ scope, from: String(from), to: String(to), language: say.language },
    ...(of === null ? {} : { of }),
  };
  const { data, error, refetch } = useQuery({
    queryKey: ['innovation-answer', answer, query],
    queryFn: async () => (await call(ReadAnswer, { params: { answer }, query })).answer,
  });
  if (error) return <FaultView fault={error} level={2} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <div className={styles.head}>
        <Heading level={2}>{data.chapter.title}</Heading>
        <Aside>{[data.title, ...data.lead].join(' · ')}</Aside>
      </div>
      <ChapterView chapter={data.chapter} without={say('answers:table.matrix')} />
      {answer === 'transfers' && <MatrixView key={JSON.stringify(query)} asked={query} />}
    </>
  );
}

function Asked({ groups }: { readonly groups: AnswerGroups }) {
  const say = useSay();
  const [params, setParams] = useAddressParams();
  const chosen = readChosen(params, groups);
  const answer = ANSWERS.find((one) => one === params.get('answer')) ?? 'introductions';
  const hrefOf = (one: AnswerName) => `?${writeChosen(chosen)}&answer=${one}`;
  if (groups.years === null)
    return (
      <EmptyState title={say('answers:empty')}>
        <p>{say('answers:empty-about')}</p>
      </EmptyState>
    );
  return (
    <>
      <AskedForm
        groups={groups}
        chosen={chosen}
        onChange={(next) => setParams(new URLSearchParams(`${writeChosen(next)}&answer=${answer}`))}
      />
      <ChoiceLinks
        label={say('answers:choice.answer')}
        chosen={answer}
        choices={ANSWERS.map((id) => ({ id, label: say(`answers:chapter.${id}`), href: hrefOf(id) }))}
      />
      <Answer chosen={chosen} answer={answer} />
      <p>
        <a href={inLanguage(`/cabinet/innovation-reports?${writeChosen(chosen)}`, say.language)}>
          {say('answers:to-reports')}
        </a>
      </p>
    </>
  );
}

export function AnswersPage() {
  const say = useSay();
  const { data, error, refetch } = useAnswerGroups();
  const title = say('answers:page');
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('answers:page-about')}</Lead>
      </Opening>
      <Asked groups={data} />
    </>
  );
}
