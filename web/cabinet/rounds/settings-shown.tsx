// How the round reads the order where its text is silent or slips: the question, the reading chosen, and what differs from
// the default and from the round before.

import type { RoundWhole } from '#contract/rounds.ts';
import { CONCERNS, type Interpretation } from '#rules/editions/edition.ts';
import { findEdition } from '#rules/editions/editions.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './rounds.module.css';

export type Concern = { readonly concern: string; readonly interpretations: readonly Interpretation[] };

/** The interpretations of the edition, by what they concern. */
export function groupInterpretations(edition: string): readonly Concern[] {
  const all = findEdition(edition)?.interpretations ?? [];
  return CONCERNS.map((concern) => ({
    concern,
    interpretations: all.filter((one) => one.concerns === concern),
  })).filter(({ interpretations }) => interpretations.length > 0);
}

export const wordOption = (say: Say, id: string, option: string): string => say(`law:option.${id}.${option}`);

type Chosen = { readonly chosen: string; readonly before: string | undefined };

/** What a reading differs from, in words; empty where it differs from nothing. */
export function Differences({ of, chosen, before }: Chosen & { readonly of: Interpretation }) {
  const say = useSay();
  const fromDefault = chosen !== of.default;
  const fromBefore = before !== undefined && before !== chosen;
  if (!fromDefault && !fromBefore) return null;
  return (
    <div className={styles.marks}>
      {fromDefault && (
        <p>
          <StatusMark meaning="note">
            {say('rounds:differs-default', { words: wordOption(say, of.id, of.default) })}
          </StatusMark>
        </p>
      )}
      {fromBefore && (
        <p>
          <StatusMark meaning="late">
            {say('rounds:differs-before', { words: wordOption(say, of.id, before) })}
          </StatusMark>
        </p>
      )}
    </div>
  );
}

export function InterpretationHead({ of }: { readonly of: Interpretation }) {
  const say = useSay();
  return (
    <>
      {say('rounds:interpretation', { id: of.id, title: say(`law:interpretation.${of.id}.title`) })}{' '}
      <ParagraphMark>{wordReference(say, of.paragraph)}</ParagraphMark>
    </>
  );
}

function Shown({ of, chosen, before }: Chosen & { readonly of: Interpretation }) {
  const say = useSay();
  return (
    <li>
      <p className={styles.settingName}>
        <InterpretationHead of={of} />
      </p>
      <p className={styles.question}>{say(`law:interpretation.${of.id}.question`)}</p>
      <p>{wordOption(say, of.id, chosen)}</p>
      <Differences of={of} chosen={chosen} before={before} />
    </li>
  );
}

const countDiffering = (round: RoundWhole, than: (of: Interpretation) => string | undefined): number =>
  groupInterpretations(round.edition)
    .flatMap(({ interpretations }) => interpretations)
    .filter((of) => {
      const other = than(of);
      return other !== undefined && (round.settings[of.id] ?? of.default) !== other;
    }).length;

export function SettingsSummary({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const { settingsBefore } = round;
  return (
    <Aside>
      {say('rounds:settings-default', { count: countDiffering(round, (of) => of.default) })}{' '}
      {settingsBefore === null
        ? say('rounds:settings-first')
        : say('rounds:settings-before', { count: countDiffering(round, ({ id }) => settingsBefore[id]) })}
    </Aside>
  );
}

export function SettingsShown({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  return (
    <div className={styles.stack}>
      <SettingsSummary round={round} />
      {groupInterpretations(round.edition).map(({ concern, interpretations }) => (
        <section key={concern}>
          <Heading level={3}>{say(`rounds:concern.${concern}`)}</Heading>
          <ul className={styles.settings}>
            {interpretations.map((of) => (
              <Shown
                key={of.id}
                of={of}
                chosen={round.settings[of.id] ?? of.default}
                before={round.settingsBefore?.[of.id]}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
