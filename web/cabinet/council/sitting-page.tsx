// One sitting: what stands against it, the next step of the secretary, agenda, members, papers, protocol.

import { CloseSitting, InviteMembers, OpenSitting, SendPack, type SittingWhole } from '#contract/council.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { addressOf as addressOfRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { AgendaSection } from './agenda-section.tsx';
import { CallOff } from './cancel-sitting.tsx';
import styles from './council.module.css';
import { addressOf, packAddress } from './council-queries.ts';
import { FileList } from './file-list.tsx';
import { MembersSection } from './members-section.tsx';
import { ProtocolSection } from './protocol-section.tsx';
import { SimpleAct } from './simple-act.tsx';
import { SittingScreen } from './sitting-screen.tsx';
import { SittingState } from './sitting-state.tsx';
import { inPaperLanguage, wordHindrance } from './word-council.ts';

type Of = { readonly of: SittingWhole };

function WhenAndWhere({ of }: Of) {
  const say = useSay();
  const date = formatDate(getPlainDate(of.day), say.language, 'weekday');
  return (
    <Facts
      of={[
        { name: say('council:when'), value: say('council:on', { date, hour: of.hour }) },
        { name: say('council:where'), value: inPaperLanguage(say, of.place) },
        { name: say('council:chair'), value: of.chair?.name ?? say('council:chair-later') },
        ...(of.round
          ? [
              {
                name: say('council:about'),
                value: (
                  <a href={addressOfRound(say, of.round.id)}>
                    {say('council:of-round', { year: of.round.reportingYear })}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Hindrances({ of }: Of) {
  const say = useSay();
  if (of.hindrances.length === 0) return null;
  return (
    <Notice tone="waiting" title={say('council:hindered')}>
      {of.hindrances.map((one) => (
        <p key={one.code}>{wordHindrance(say, one)}</p>
      ))}
    </Notice>
  );
}

function NextStep({ of }: Of) {
  const say = useSay();
  const may = useMay();
  if (!may('council.keep') || !['planned', 'open'].includes(of.state)) return null;
  const isDay = today() >= of.day;
  return (
    <ButtonRow>
      {of.state === 'planned' && isDay && <SimpleAct of={of} contract={OpenSitting} name="open" />}
      {of.state === 'planned' && !isDay && (
        <SimpleAct of={of} contract={InviteMembers} name="invite" kind={of.invitedAt ? 'secondary' : 'primary'} />
      )}
      {of.state === 'open' && <SimpleAct of={of} contract={CloseSitting} name="close" kind="secondary" />}
      <LinkButton href={addressOf(say, of.id, 'change')}>{say('council:change')}</LinkButton>
      <CallOff of={of} />
    </ButtonRow>
  );
}

function Pack({ of }: Of) {
  const say = useSay();
  const may = useMay();
  return (
    <Section title={say('council:pack')}>
      <div className={styles.stack}>
        <p>
          {of.packSentAt === null
            ? say('council:pack-unsent')
            : say('council:pack-sent', { at: formatMoment(of.packSentAt, say.language) })}
        </p>
        {of.packs.length > 0 && <FileList of={of.packs} />}
        <ButtonRow>
          <LinkButton href={packAddress(of.id, 'kk')}>{say('council:pack-now-kk')}</LinkButton>
          <LinkButton href={packAddress(of.id, 'ru')}>{say('council:pack-now-ru')}</LinkButton>
          {may('council.keep') && of.state === 'planned' && (
            <SimpleAct of={of} contract={SendPack} name="send-pack" kind={of.packSentAt ? 'secondary' : 'primary'} />
          )}
        </ButtonRow>
      </div>
    </Section>
  );
}

function Whole({ of }: Of) {
  const say = useSay();
  return (
    <>
      <Opening>
        <p>
          <SittingState state={of.state} />
        </p>
        <WhenAndWhere of={of} />
        {of.cancelled && (
          <Notice
            tone="refused"
            title={say('council:cancelled-at', { at: formatMoment(of.cancelled.at, say.language) })}
          >
            <p>{of.cancelled.words}</p>
          </Notice>
        )}
        <Hindrances of={of} />
        {of.invitedAt !== null && of.state === 'planned' && (
          <Aside>{say('council:invited-at', { at: formatMoment(of.invitedAt, say.language) })}</Aside>
        )}
        <NextStep of={of} />
      </Opening>
      <ProtocolSection of={of} />
      <AgendaSection of={of} />
      <MembersSection of={of} />
      <Pack of={of} />
    </>
  );
}

export function SittingPage() {
  return <SittingScreen>{(sitting) => <Whole of={sitting} />}</SittingScreen>;
}
