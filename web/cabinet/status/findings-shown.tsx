// The finding: what it proposes, and of each requirement the figure, the threshold, the paragraph, the data it rests on and what is
// missing. Drawn the same on the page of a case and while the form is written.

import type { StatusFinding, StatusFindings } from '#contract/status.ts';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordMissing } from '#wording/word-status-finding.ts';
import styles from './status.module.css';

const MEANING: Readonly<Record<StatusFinding['outcome'], Tone>> = {
  met: 'counted',
  unmet: 'refused',
  incomplete: 'waiting',
};
const TONE = { approve: 'counted', refuse: 'refused', 'council-decides': 'waiting', incomplete: 'waiting' } as const;

const percent = (say: Say, text: string) => say('status:percent', { percent: formatNumber(text, say.language) });
const number = (say: Say, text: string) => (/^\d+(\.\d+)?$/.test(text) ? formatNumber(text, say.language) : text);

const nameDatum = (say: Say, of: string) => (/^\d{4}$/.test(of) ? of : say(`status:datum.${of}`));

function wordRests(say: Say, { rests, requirement }: StatusFinding): string {
  const isList = requirement === 'units' || requirement === 'premises' || requirement === 'equipment';
  return isList
    ? rests.map(({ value }) => value).join('; ')
    : rests.map(({ of, value }) => `${nameDatum(say, of)}: ${number(say, value)}`).join('; ');
}

function Readings({ of }: { readonly of: StatusFinding['readings'] }) {
  const say = useSay();
  return (
    <ul className={styles.list}>
      {of.map(({ reading, outcome, shares }, at) => (
        <li key={reading} className={styles.small}>
          {say(`status:reading.${reading}`)}
          {at === 0 && ` (${say('status:reading-counts')})`}
          {': '}
          {shares
            .map(({ of: what, figure }) =>
              say('status:share-of', {
                what: say(`status:condition.${what}`),
                part: figure.part,
                whole: figure.whole,
                percent: formatNumber(figure.percent, say.language),
              }),
            )
            .join('; ')}
          {' – '}
          {say(`status:outcome.${outcome}`)}
        </li>
      ))}
    </ul>
  );
}

function FindingRow({ of }: { readonly of: StatusFinding }) {
  const say = useSay();
  const { requirement, outcome, paragraph, figure, threshold, missing, readings } = of;
  const rests = wordRests(say, of);
  return (
    <tr>
      <th scope="row" className={styles.requirement}>
        {say(`status:requirement.${requirement}`)} <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
      </th>
      <td className={styles.outcome}>
        <StatusMark meaning={MEANING[outcome]}>{say(`status:outcome.${outcome}`)}</StatusMark>
      </td>
      <td className={styles.figure}>
        {figure && (
          <>
            {percent(say, figure.percent)}
            <br />
            <span className={styles.small}>
              {number(say, figure.part)} / {number(say, figure.whole)}
            </span>
          </>
        )}
      </td>
      <td className={styles.threshold}>{threshold !== null && percent(say, threshold)}</td>
      <td>
        {rests !== '' && <p>{rests}</p>}
        {missing.length > 0 && (
          <p>{say('status:missing', { what: missing.map((one) => wordMissing(say, one)).join('; ') })}</p>
        )}
        {readings.length > 0 && <Readings of={readings} />}
      </td>
    </tr>
  );
}

type GroupProps = { readonly name: string; readonly of: readonly StatusFinding[]; readonly live: boolean };

function Group({ name, of, live }: GroupProps) {
  const say = useSay();
  return (
    <ReadingTable
      dense
      caption={say(`status:group.${name}`)}
      headings={['requirement', 'outcome', 'figure', 'threshold', 'rests'].map((one) => say(`status:heading.${one}`))}
      live={live}
    >
      {of.map((one) => (
        <FindingRow key={one.requirement} of={one} />
      ))}
    </ReadingTable>
  );
}

type FindingsProps = {
  readonly of: StatusFindings;
  /** Since when the requirements hold. */
  readonly from: string;
  readonly live?: boolean;
};

export function FindingsShown({ of, from, live = false }: FindingsProps) {
  const say = useSay();
  const { proposed, paragraph, potential } = of;
  const isPotentialShort = potential.some(({ outcome }) => outcome === 'unmet');
  return (
    <Section title={say('status:finding')}>
      <div className={styles.stack}>
        <Notice tone={TONE[proposed]} title={say(`status:proposed.${proposed}`)} live={live}>
          <p>
            {say(`status:proposed-about.${proposed}`)} <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
          </p>
          {isPotentialShort && <p>{say('status:potential-short')}</p>}
        </Notice>
        <Group name="conformity" of={of.conformity} live={live} />
        <Group name="activity" of={of.activity} live={live} />
        <Group name="potential" of={potential} live={live} />
        <p className={styles.small}>{say('status:finding-about', { from })}</p>
      </div>
    </Section>
  );
}
