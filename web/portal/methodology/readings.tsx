// Where the text is silent or slips: the question, every reading that may be chosen, the one that holds without a choice and
// why, and what the choice can change.

import { CONCERNS, type Edition, type Interpretation } from '#rules/editions/edition.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { type AnchoredRow, subjectAnchor } from './legal-anchors.ts';
import styles from './methodology.module.css';
import { touchedBy } from './touched.ts';

type HeadProps = Pick<Interpretation, 'id' | 'paragraph' | 'kind'> & { readonly rows: readonly AnchoredRow[] };

function Head({ id, paragraph, kind, rows }: HeadProps) {
  const say = useSay();
  const anchor = rows.find((row) => row.subject === subjectAnchor('interpretations', id))?.anchor ?? '';
  return (
    <>
      <Heading level={4} size={2}>
        <b className={styles.readingId}>{id}</b> {say(`law:interpretation.${id}.title`)}
      </Heading>
      <p id={anchor}>
        <ParagraphMark href={`#${anchor}`}>{wordReference(say, paragraph)}</ParagraphMark> ·{' '}
        {say(`methodology:kind.${kind}`)}
      </p>
      <p>{say(`law:interpretation.${id}.question`)}</p>
    </>
  );
}

type Choice = { readonly id: string; readonly holds: boolean };

function Options({ of, choices }: { readonly of: string; readonly choices: readonly Choice[] }) {
  const say = useSay();
  return (
    <ul className={styles.options}>
      {choices.map(({ id, holds }) => (
        <li key={id} data-holds={holds || undefined}>
          <span>{say(`law:option.${of}.${id}`)}</span> <code className={styles.code}>{id}</code>
          {holds && <StatusMark meaning="counted">{say('methodology:holds')}</StatusMark>}
        </li>
      ))}
    </ul>
  );
}

/** The readings of a published year. */
export type UsedIn = { readonly year: number; readonly settings: Readonly<Record<string, string>> };
type Law = {
  readonly edition: Edition;
  readonly rows: readonly AnchoredRow[];
  readonly used: readonly UsedIn[];
};

function Used({ of, used }: Pick<Law, 'used'> & { readonly of: string }) {
  const say = useSay();
  const list = used.flatMap(({ year, settings }) => {
    const option = settings[of];
    return option === undefined ? [] : [say('methodology:used-in', { year, option })];
  });
  return list.length > 0 ? <Aside>{say('methodology:used', { list: list.join('; ') })}</Aside> : null;
}

function Reading({ of, rows, used }: Pick<Law, 'rows' | 'used'> & { readonly of: Interpretation }) {
  const say = useSay();
  const { id, options, decided, concerns } = of;
  const touched = touchedBy(of);
  return (
    <li id={subjectAnchor('interpretations', id)} className={styles.reading}>
      <Head {...of} rows={rows} />
      <Options of={id} choices={options.map((option) => ({ id: option.id, holds: option.id === of.default }))} />
      <p>{say('methodology:why', { why: say(`methodology:why.${id}`) })}</p>
      <Aside>
        {touched.length > 0
          ? say('methodology:touches', { of: touched.join(', ') })
          : say(`methodology:touches.${concerns}`)}{' '}
        {say('methodology:decided', { date: formatDate(decided, say.language) })}
      </Aside>
      <Used of={id} used={used} />
    </li>
  );
}

/** The weighting (W1): no option of an edition, since each round carries its own. */
function Weights({ edition, rows }: Omit<Law, 'used'>) {
  const say = useSay();
  const paragraph = edition.scores[0]?.paragraph ?? 'RP';
  return (
    <li id={subjectAnchor('interpretations', 'W1')} className={styles.reading}>
      <Head id="W1" paragraph={paragraph} kind="silence" rows={rows} />
      <Options
        of="W1"
        choices={[
          { id: 'draft', holds: false },
          { id: 'entered', holds: true },
        ]}
      />
      <p>{say('methodology:why', { why: say('methodology:why.W1') })}</p>
      <Aside>{say('methodology:touches.weighting')}</Aside>
    </li>
  );
}

export function Readings({ edition, rows, used }: Law) {
  const say = useSay();
  return CONCERNS.map((concern) => {
    const mine = edition.interpretations.filter(({ concerns }) => concerns === concern);
    if (mine.length === 0) return null;
    return (
      <section key={concern} className={styles.concern}>
        <Heading level={3}>{say(`methodology:concern.${concern}`)}</Heading>
        <ul className={styles.readings}>
          {concern === 'scoring' && <Weights edition={edition} rows={rows} />}
          {mine.map((of) => (
            <Reading key={of.id} of={of} rows={rows} used={used} />
          ))}
        </ul>
      </section>
    );
  });
}

/** Where the text says what it cannot mean, in one list. */
export function Slips({ edition }: Pick<Law, 'edition'>) {
  const say = useSay();
  return (
    <ul className={styles.slips}>
      {edition.interpretations
        .filter(({ kind }) => kind === 'slip')
        .map(({ id, paragraph, ...of }) => (
          <li key={id}>
            <a href={`#${subjectAnchor('interpretations', id)}`}>{say(`law:interpretation.${id}.title`)}</a>{' '}
            <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
            <p>{say('methodology:slip-read', { reading: say(`law:option.${id}.${of.default}`) })}</p>
          </li>
        ))}
    </ul>
  );
}
