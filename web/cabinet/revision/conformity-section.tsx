// S-12.2 for the reader: the two requirements of S-9 in each of the years, with figure, threshold and what is missing.

import type { RevisionWhole } from '#contract/revision.ts';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { GROUND_TONES } from './dynamics-section.tsx';
import styles from './revision.module.css';
import { addressOfPlans } from './revision-queries.ts';

type Conformity = RevisionWhole['dossier']['conformity'];
type Year = Conformity['years'][number];
type Finding = NonNullable<Year['findings']>[number];

const TONES = { met: 'counted', unmet: 'refused', incomplete: 'waiting' } as const;

function wordFigure(say: Say, { figure, threshold }: Finding): string {
  const percent = (text: string) => formatNumber(text.replace(/\.00$/, ''), say.language);
  if (!figure) return say('revision:no-figure');
  const { part, whole } = figure;
  return say('revision:share', {
    percent: percent(figure.percent),
    threshold: percent(threshold ?? '0'),
    part: percent(part),
    whole: percent(whole),
  });
}

function Cell({ of }: { readonly of: Finding | undefined }) {
  const say = useSay();
  if (!of) return <StatusMark meaning="waiting">{say('revision:report-missing')}</StatusMark>;
  return (
    <>
      <StatusMark meaning={TONES[of.outcome]}>{say(`revision:outcome.${of.outcome}`)}</StatusMark>
      <br />
      <small>{wordFigure(say, of)}</small>
    </>
  );
}

type SectionProps = { readonly of: Conformity; readonly organisation: string };

export function ConformitySection({ of, organisation }: SectionProps) {
  const say = useSay();
  const { years, outcome, paragraph } = of;
  const caption = say('revision:conformity-caption');
  return (
    <Section title={say('revision:conformity')}>
      <div className={styles.stack}>
        <p>
          <StatusMark meaning={GROUND_TONES[outcome]}>{say(`revision:found.conformity-${outcome}`)}</StatusMark>
        </p>
        <ReadingTable
          dense
          caption={caption}
          headings={[
            say('revision:year'),
            say('revision:category'),
            say('revision:requirement.staff'),
            say('revision:requirement.income'),
          ]}
        >
          {years.map(({ year, category, source, findings }) => (
            <tr key={year}>
              <th scope="row">
                {year}
                {source !== null && <small> {source}</small>}
              </th>
              <td>{category === null ? say('revision:not-known') : say(`organisations:category-short.${category}`)}</td>
              {(['staff', 'income'] as const).map((requirement) => (
                <td key={requirement}>
                  <Cell of={findings?.find((one) => one.requirement === requirement)} />
                </td>
              ))}
            </tr>
          ))}
        </ReadingTable>
        <Aside>
          {say('revision:conformity-how')} {wordReference(say, paragraph)}
        </Aside>
        <p>
          <a href={addressOfPlans(say, organisation)}>{say('revision:to-plans')}</a>
        </p>
      </div>
    </Section>
  );
}
