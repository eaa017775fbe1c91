// The classifiers and the Ministry's list of unique technologies: read by everybody who works here, kept by those who answer for them.

import type { Classifier, UniqueTechnology } from '#contract/innovation-lists.ts';
import { CLASSIFIERS, type ClassifierName } from '#rules/innovation/registers.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { Unfold } from '#web/design/unfold.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './innovation.module.css';
import { addressOfRegister, useLists } from './innovation-queries.ts';
import { ChangeClassifierForm, ChangeUniqueForm, EnterClassifierForm, EnterUniqueForm } from './list-forms.tsx';

function wordYears(say: Say, { fromYear, untilYear }: Classifier): string {
  if (fromYear === null && untilYear === null) return say('innovation:years.open');
  const year = (one: number | null) => (one === null ? '' : String(one));
  return say('innovation:years.span', { from: year(fromYear), until: year(untilYear) });
}

function History({ line }: { readonly line: Classifier }) {
  const say = useSay();
  if (line.history.length < 2) return null;
  return (
    <Unfold label={say('innovation:history')}>
      <ul className={styles.changes}>
        {line.history.map(({ number, at, content }) => (
          <li key={number}>
            {say('innovation:list-version', {
              at: formatMoment(at, say.language),
              name: content[`name_${say.language}`] ?? '',
              from: content.from_year ?? '',
              until: content.until_year ?? '',
            })}
          </li>
        ))}
      </ul>
    </Unfold>
  );
}

function ClassifierTable({ kind, lines }: { readonly kind: ClassifierName; readonly lines: readonly Classifier[] }) {
  const say = useSay();
  const may = useMay()('innovation.keep-classifiers');
  const title = say(`innovation:classifier.${kind}`);
  const headings = ['name', 'code', 'group', 'years'].map((key) => say(`innovation:list-heading.${key}`));
  return (
    <Section title={title}>
      <PlainTable label={title} caption={title} headings={headings}>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <div className={styles.stack}>
                {line.names[say.language]}
                <History line={line} />
                {may && (
                  <Unfold label={say('innovation:change')}>
                    <ChangeClassifierForm key={line.version} line={line} />
                  </Unfold>
                )}
              </div>
            </th>
            <td>{line.code}</td>
            <td>{line.group}</td>
            <td>{wordYears(say, line)}</td>
          </tr>
        ))}
      </PlainTable>
      {may && (
        <Unfold label={say('innovation:list-enter')}>
          <EnterClassifierForm key={lines.length} kind={kind} />
        </Unfold>
      )}
    </Section>
  );
}

function UniqueTable({ lines }: { readonly lines: readonly UniqueTechnology[] }) {
  const say = useSay();
  const may = useMay()('innovation.keep-unique');
  const title = say('innovation:unique');
  const day = (text: string) => {
    const found = findPlainDate(text);
    return found ? formatDate(found, say.language) : text;
  };
  const headings = ['name', 'code', 'approved', 'source'].map((key) => say(`innovation:list-heading.${key}`));
  return (
    <Section title={title}>
      {lines.length === 0 && <p>{say('innovation:unique-none')}</p>}
      {lines.length > 0 && (
        <PlainTable label={title} caption={title} headings={headings}>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <div className={styles.stack}>
                  {line.names[say.language]}
                  {may && (
                    <Unfold label={say('innovation:change')}>
                      <ChangeUniqueForm key={line.version} line={line} />
                    </Unfold>
                  )}
                </div>
              </th>
              <td>{line.code}</td>
              <td>
                {say(line.approvedUntil === null ? 'innovation:approved-since' : 'innovation:approved-between', {
                  from: day(line.approvedFrom),
                  until: line.approvedUntil === null ? '' : day(line.approvedUntil),
                })}
              </td>
              <td>{line.source}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {may && (
        <Unfold label={say('innovation:list-enter')}>
          <EnterUniqueForm key={lines.length} />
        </Unfold>
      )}
    </Section>
  );
}

export function ListsPage() {
  const say = useSay();
  const { data, error, refetch } = useLists();
  const title = say('innovation:lists');
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say('innovation:registers'), href: addressOfRegister(say, 'introduction') }]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('innovation:lists-lead')}</Lead>
      </Opening>
      {CLASSIFIERS.map((kind) => (
        <ClassifierTable key={kind} kind={kind} lines={data.classifiers.filter((one) => one.kind === kind)} />
      ))}
      <UniqueTable lines={data.unique} />
    </>
  );
}
