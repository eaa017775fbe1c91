// What is known of an item: what was reported, what the machine found, what was decided on it before.

import type { Decision, ViewedItem } from '#contract/verification.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Facts, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './verification.module.css';
import { TONES, wordColumn, wordMachineFinding } from './word-item.ts';

const LINK = /^https?:\/\/[^\s]+$/i;

/** A link leads where the organisation says: in a tab of its own that knows nothing of this one. */
function Value({ text }: { readonly text: string }) {
  if (!LINK.test(text)) return text;
  return (
    <a href={text} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

function Reported({ item, column }: { readonly item: ViewedItem; readonly column: string }) {
  const say = useSay();
  const text = item.fields[column] ?? '';
  const decided = item.state === 'changed' ? item.history.at(-1)?.changes[column] : undefined;
  if (decided === undefined) return <Value text={text} />;
  const empty = say('verification:fact-empty');
  return say('verification:fact-changed', { before: text || empty, after: decided || empty });
}

function ReportedFacts({ item }: { readonly item: ViewedItem }) {
  const say = useSay();
  const changes = item.state === 'changed' ? (item.history.at(-1)?.changes ?? {}) : {};
  const columns = TABLES[item.table].columns
    .map(({ name }) => name)
    .filter((name) => name !== 'organisation' && name !== 'credited')
    .filter((name) => (item.fields[name] ?? '') !== '' || name in changes);
  const { origin } = item;
  const from = origin.way === 'imported' ? { file: origin.file, row: origin.row } : {};
  return (
    <section>
      <Heading level={2} size={3}>
        {say('verification:facts')}
      </Heading>
      <Facts
        of={columns.map((column) => ({
          name: wordColumn(say, item.table, column),
          value: <Reported item={item} column={column} />,
        }))}
      />
      <Aside>
        {say(`verification:origin.${origin.way}`, from)}{' '}
        {origin.way === 'from-register' && (
          <a href={inLanguage(`/cabinet/innovation/${origin.register}/items/${origin.item}`, say.language)}>
            {say('verification:origin-item')}
          </a>
        )}
      </Aside>
    </section>
  );
}

function Findings({ item }: { readonly item: ViewedItem }) {
  const say = useSay();
  const { findings } = item;
  const none = findings === null ? 'verification:findings.unknown' : 'verification:machine-none';
  return (
    <section>
      <Heading level={2} size={3}>
        {say('verification:machine')}
      </Heading>
      {(findings ?? []).length === 0 && <Aside>{say(none)}</Aside>}
      <ul className={styles.findings}>
        {findings?.map((finding) => (
          <li key={`${finding.code} ${finding.column} ${JSON.stringify(finding.values)}`}>
            <StatusMark meaning={finding.weight === 'refused' ? 'refused' : 'note'}>
              {wordMachineFinding(say, item.table, finding)}
            </StatusMark>{' '}
            <ParagraphMark>{wordReference(say, finding.paragraph)}</ParagraphMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

const when = (say: Say, at: string) => formatMoment(at, say.language);

function Second({ decision, who }: { readonly decision: Decision; readonly who: (account: string) => string }) {
  const say = useSay();
  const { second } = decision;
  if (!second) return null;
  const told = { who: who(second.by), at: when(say, second.at) };
  return (
    <Aside>
      {say(second.confirmed ? 'verification:history-confirmed' : 'verification:history-disagreed', told)}
      {second.words !== '' && `: ${second.words}`}
    </Aside>
  );
}

function History({ item }: { readonly item: ViewedItem }) {
  const say = useSay();
  const who = (account: string) => item.people[account] ?? say('verification:somebody');
  return (
    <section>
      <Heading level={2} size={3}>
        {say('verification:history')}
      </Heading>
      {item.history.length === 0 && <Aside>{say('verification:history-none')}</Aside>}
      <ol className={styles.history}>
        {item.history.map((decision) => (
          <li key={decision.id}>
            <StatusMark meaning={TONES[decision.outcome]}>
              {say(`verification:state.${decision.outcome}`)}
              {decision.ground !== null && `: ${say(`verification:ground.${decision.ground}`)}`}
            </StatusMark>{' '}
            {decision.paragraph !== null && <ParagraphMark>{wordReference(say, decision.paragraph)}</ParagraphMark>}
            {decision.words !== '' && <p>{decision.words}</p>}
            <Aside>
              {say('verification:history-line', { who: who(decision.decidedBy), at: when(say, decision.decidedAt) })}
              {decision.rowVersion !== item.version && `, ${say('verification:history-earlier')}`}
              {decision.way === 'objection' && `, ${say('verification:history-objection')}`}
            </Aside>
            <Second decision={decision} who={who} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function ItemMatter({ item }: { readonly item: ViewedItem }) {
  return (
    <>
      <ReportedFacts item={item} />
      <Findings item={item} />
      <History item={item} />
    </>
  );
}
