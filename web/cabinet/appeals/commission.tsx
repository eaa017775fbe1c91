// Who examines a complaint: the day, the members, whom a conflict of interest keeps from voting, how many have to be there.

import { useState } from 'react';
import { type AppealWhole, DeclareAppealInterest } from '#contract/appeals.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { TextAreaField } from '#web/design/fields.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useMay, useSession } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { useAppealAct } from './appeal-queries.ts';
import styles from './appeals.module.css';

type Of = { readonly of: AppealWhole };

function DeclareInterest({ of }: Of) {
  const say = useSay();
  const [words, setWords] = useState('');
  const { act, again, appeal } = useAppealAct(DeclareAppealInterest, of);
  const press = (close: () => void) =>
    act.mutate(
      { params: { id: appeal.id }, body: { words }, version: of.version },
      { onSuccess: () => void again().then(close) },
    );
  return (
    <ConfirmButton label={say('appeals:interest')} title={say('appeals:interest')} act={act} onConfirm={press}>
      <p>{say('appeals:interest-about')}</p>
      <TextAreaField
        label={say('appeals:interest-words')}
        area={{ value: words, maxLength: 1000, onChange: (event) => setWords(event.target.value) }}
      />
    </ConfirmButton>
  );
}

function Members({ of }: Of) {
  const say = useSay();
  if (of.members.length === 0) return <p>{say('appeals:commission-none')}</p>;
  return (
    <LineList>
      {of.members.map(({ account, name, chair }) => {
        const conflict = of.conflicts.find((one) => one.account === account);
        return (
          <Line key={account} title={chair ? `${name} · ${say('appeals:is-chair')}` : name}>
            {conflict && (
              <LineAbout>
                {say('appeals:conflict-of', { ground: conflict.words || say(`appeals:conflict.${conflict.ground}`) })}
              </LineAbout>
            )}
          </Line>
        );
      })}
    </LineList>
  );
}

export function Commission({ of, sees }: Of & { readonly sees: boolean }) {
  const say = useSay();
  const may = useMay();
  const { me } = useSession();
  const { called, quorum } = of;
  const isOpen = of.stage === 'lodged' || of.stage === 'called';
  const isMine = of.members.some(({ account }) => account === me?.id);
  const isSaid = of.conflicts.some(({ account, ground }) => account === me?.id && ground === 'declared');
  const date = (day: string) => formatDate(getPlainDate(day), say.language, 'weekday');
  return (
    <Section title={say('appeals:commission')}>
      <div className={styles.stack}>
        <p>
          {called
            ? say('appeals:sitting-at', {
                on: date(called.on),
                place: say.language === 'ru' ? called.place.ru : called.place.kk,
              })
            : say('appeals:sitting-none')}
        </p>
        {sees && (
          <>
            <Members of={of} />
            <p>
              {say('appeals:commission-about', { members: quorum.members, needed: quorum.needed })}{' '}
              <ParagraphMark>{wordReference(say, quorum.paragraph)}</ParagraphMark>
            </p>
            <Aside>
              {say('appeals:quorum-reading', { from: formatDate(getPlainDate(quorum.from), say.language) })}
            </Aside>
          </>
        )}
        {isOpen && may('appeal.declare') && isMine && !isSaid && <DeclareInterest of={of} />}
      </div>
    </Section>
  );
}
