// A round: where it stands, until when what is due, how it reads the order, its weights, and who takes part.

import type { ActName } from '#contract/access.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { findEdition } from '#rules/editions/editions.ts';
import { isInPlace, type RoundAct } from '#rules/round/check-round-act.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { ParticipantsTable } from './participants-table.tsx';
import { RoundScreen } from './round-screen.tsx';
import { RoundTerms } from './round-terms.tsx';
import styles from './rounds.module.css';
import { SettingsShown } from './settings-shown.tsx';
import { StageLine } from './stage-line.tsx';
import { WeightingShown } from './weighting-shown.tsx';

type Way = {
  readonly screen: string;
  readonly label: string;
  readonly may: ActName;
  /** Where it is one of the round; what may be looked at has its place in every open round. */
  readonly act?: RoundAct['kind'];
  readonly primary?: boolean;
};

const WAYS: readonly Way[] = [
  { screen: 'open', label: 'rounds:open', may: 'round.open', act: 'open', primary: true },
  { screen: 'verification', label: 'rounds:verify', may: 'verification.read' },
  { screen: 'verified-results', label: 'rounds:verified-results', may: 'verification.export' },
  { screen: 'results', label: 'rounds:results', may: 'result.read' },
  {
    screen: 'publish-verification',
    label: 'rounds:publish-verification',
    may: 'verification.publish',
    act: 'publish-verification',
  },
  {
    screen: 'publish-results',
    label: 'rounds:publish-results',
    may: 'result.publish',
    act: 'publish-results',
    primary: true,
  },
  { screen: 'call-council', label: 'rounds:call', may: 'round.call-council', act: 'call-council' },
  { screen: 'move-submission', label: 'rounds:move', may: 'round.move-submission', act: 'move-submission' },
];

const isPlaced = ({ act }: Way, { stage }: RoundWhole): boolean =>
  act === undefined ? stage !== 'draft' : isInPlace(act, stage);

/** Whoever has no page of results plays with what is published. */
function PublishedWhatIf({ round: { id, considered, resultsPublishedAt } }: { readonly round: RoundWhole }) {
  const say = useSay();
  const may = useMay();
  if (!considered || resultsPublishedAt === null || !may('scenario.read') || may('result.read')) return null;
  return (
    <LinkButton href={addressOf(say, id, `results/${considered.snapshot}/what-if`)}>{say('rounds:what-if')}</LinkButton>
  );
}

function Ways({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const may = useMay();
  const ways = WAYS.filter((way) => may(way.may) && isPlaced(way, round));
  const { publishedAt, reportingYear: year } = round;
  if (ways.length === 0 && publishedAt === null && !may('council.read')) return null;
  return (
    <ButtonRow>
      {ways.map(({ screen, label, primary }) => (
        <LinkButton key={screen} kind={primary ? 'primary' : 'secondary'} href={addressOf(say, round.id, screen)}>
          {say(label, { year })}
        </LinkButton>
      ))}
      <PublishedWhatIf round={round} />
      {may('council.read') && round.stage !== 'draft' && (
        <LinkButton href={inLanguage('/cabinet/council', say.language)}>{say('rounds:council-room')}</LinkButton>
      )}
      {publishedAt !== null && (
        <LinkButton href={inLanguage(`/verification/${year}`, say.language)}>
          {say('rounds:verification-published')}
        </LinkButton>
      )}
    </ButtonRow>
  );
}

/** The way to a form of the draft, for whom it is. */
function EditLink({
  round,
  screen,
  label,
}: {
  readonly round: RoundWhole;
  readonly screen: string;
  readonly label: string;
}) {
  const say = useSay();
  const may = useMay();
  if (!may('round.draft') || !isInPlace('change-readings', round.stage)) return null;
  return <LinkButton href={addressOf(say, round.id, screen)}>{say(label)}</LinkButton>;
}

function WeightingLink({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const may = useMay();
  if (!may('round.enter-weighting') || round.considered) return null;
  return <LinkButton href={addressOf(say, round.id, 'weighting')}>{say('rounds:weighting-change')}</LinkButton>;
}

function Edition({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const edition = findEdition(round.edition);
  if (!edition) return <Aside>{round.edition}</Aside>;
  const { revision, holdsFrom } = edition;
  return (
    <Aside>
      {say('law:order')}, {say('law:edition', { revision, from: formatDate(holdsFrom, say.language) })}.
    </Aside>
  );
}

function Whole({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const may = useMay();
  return (
    <>
      <Opening>
        <Lead>{say(`rounds:now.${round.stage}`)}</Lead>
        <StageLine round={round} />
        {round.openedAt !== null && (
          <Aside>{say('rounds:opened-at', { at: formatMoment(round.openedAt, say.language) })}</Aside>
        )}
        <Ways round={round} />
      </Opening>
      <Section title={say('rounds:terms')}>
        <RoundTerms round={round} />
      </Section>
      <Section title={say('rounds:participants')}>
        <div className={styles.stack}>
          <ParticipantsTable round={round} />
          <EditLink round={round} screen="participants" label="rounds:participants-change" />
        </div>
      </Section>
      <Section title={say('rounds:weighting')}>
        <div className={styles.stack}>
          <WeightingShown round={round} />
          <WeightingLink round={round} />
        </div>
      </Section>
      <Section title={say('rounds:signature')}>
        <div className={styles.stack}>
          <p>{say(`rounds:signature.${round.signature}`)}</p>
          <EditLink round={round} screen="signature" label="rounds:signature-change" />
        </div>
      </Section>
      <Section title={say('rounds:settings')}>
        <div className={styles.stack}>
          <Edition round={round} />
          <EditLink round={round} screen="settings" label="rounds:settings-change" />
          <SettingsShown round={round} />
        </div>
      </Section>
      {may('journal.read') && (
        <p>
          <a href={inLanguage(`/cabinet/journal?kind=round&id=${round.id}`, say.language)}>{say('rounds:journal')}</a>
        </p>
      )}
    </>
  );
}

export function RoundPage() {
  return <RoundScreen>{(round) => <Whole round={round} />}</RoundScreen>;
}
