// A published number, opened, at an address of its own: formula in the letters of the law, the same with values, what it sums,
// down to the rows of the published package. Prints.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Published } from '#contract/publication.ts';
import type { PublishedExplanation } from '#contract/published-explanation.ts';
import type { Resolved } from '#rules/editions/resolve-edition.ts';
import { Button } from '#web/design/button.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { nameOfNumber } from '#web/kit/published/number-names.ts';
import { numberAddress, organisationAddress, rankingAddress } from '#web/kit/published/published-addresses.ts';
import { PublishedPage, useAskedVersion, VersionLine } from '#web/kit/published/published-frame.tsx';
import { findScoreName, resolvedOf, scoreIdOf } from '#web/kit/published/published-numbers.ts';
import { isNotThere, usePublishedExplanation } from '#web/kit/published/use-published.ts';
import { ComponentPart, Paragraph } from './component-part.tsx';
import { type Formula, formulaOfIndicator, formulaOfScore, showPublished } from './formula-lines.ts';
import styles from './number.module.css';

type Told = {
  readonly published: Published;
  readonly explanation: PublishedExplanation;
  readonly resolved: Resolved;
  readonly version: string | undefined;
};
type Outcome = { readonly value: string | null; readonly because?: { readonly reason: string } | undefined };

const MOST_EXACT = 60;

function Value({ of, resolved }: { readonly of: Outcome; readonly resolved: Resolved }) {
  const say = useSay();
  if (of.value === null)
    return <p className={styles.none}>{say(`law:no-value.${of.because?.reason ?? 'component-without-value'}`)}</p>;
  const isFraction = of.value.includes('/') && of.value.length <= MOST_EXACT;
  return (
    <>
      <p className={styles.value}>{showPublished(say, of.value, resolved)}</p>
      {isFraction && <Aside>{say('web:number.exact', { value: of.value })}</Aside>}
    </>
  );
}

function Formulas({ of, paragraph }: { readonly of: Formula; readonly paragraph: string }) {
  const say = useSay();
  return (
    <section className={styles.part}>
      <Heading level={2}>{say('web:number.formula')}</Heading>
      <p className={styles.formula}>{of.letters}</p>
      {of.values !== undefined && <p className={styles.formula}>{of.values}</p>}
      <p>
        <Paragraph of={paragraph} />
      </p>
    </section>
  );
}

type Line = { readonly number: string; readonly of: Outcome; readonly weight?: string | undefined };

/** What the number sums, each leading to its own page. */
function Summed({ lines, told }: { readonly lines: readonly Line[]; readonly told: Told }) {
  const { published, explanation, resolved, version } = told;
  const say = useSay();
  const weighted = lines.some(({ weight }) => weight !== undefined);
  const columns = weighted ? ['what', 'points', 'weight'] : ['what', 'points'];
  return (
    <div className={styles.summed}>
      <PlainTable
        label={say('portal:number.summed')}
        caption={say('portal:number.summed')}
        headings={columns.map((id) => say(`portal:number.${id}`))}
      >
        {lines.map(({ number, of, weight }) => (
          <tr key={number}>
            <th scope="row">
              <a
                href={inLanguage(
                  numberAddress({ year: published.reportingYear, version }, explanation.bin, number),
                  say.language,
                )}
              >
                {nameOfNumber(say, number)}
              </a>
            </th>
            <td>
              {of.value === null
                ? say(`law:no-value.${of.because?.reason ?? 'component-without-value'}`)
                : showPublished(say, of.value, resolved)}
            </td>
            {weighted && <td>{weight === undefined ? '' : showPublished(say, weight, resolved)}</td>}
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

function ScoreBody({ told, score }: { readonly told: Told; readonly score: PublishedExplanation['scores'][number] }) {
  const say = useSay();
  return (
    <>
      <Value of={score} resolved={told.resolved} />
      <Formulas of={formulaOfScore(say, score, told.resolved)} paragraph={score.paragraph} />
      <Summed told={told} lines={score.terms.map((of) => ({ number: of.indicator, of, weight: of.weight }))} />
    </>
  );
}

type IndicatorProps = { readonly told: Told; readonly indicator: PublishedExplanation['indicators'][number] };

function IndicatorBody({ told, indicator }: IndicatorProps) {
  const say = useSay();
  return (
    <>
      <Value of={indicator} resolved={told.resolved} />
      <Formulas of={formulaOfIndicator(say, indicator, told.resolved)} paragraph={indicator.paragraph} />
      <Summed told={told} lines={indicator.components.map(({ id, points }) => ({ number: id, of: points }))} />
      {indicator.components.map((component) => (
        <section key={component.id} className={styles.part} id={component.id}>
          <div className={styles.cellHead}>
            <Heading level={2}>{nameOfNumber(say, component.id)}</Heading>
            {component.points.value !== null && <b>{showPublished(say, component.points.value, told.resolved)}</b>}
          </div>
          <ComponentPart component={component} resolved={told.resolved} level={3} />
        </section>
      ))}
    </>
  );
}

function Body({ told, number }: { readonly told: Told; readonly number: string }): ReactNode {
  const say = useSay();
  const { explanation, resolved } = told;
  const name = findScoreName(number);
  const score = name && explanation.scores.find(({ id }) => id === scoreIdOf(name));
  if (score) return <ScoreBody told={told} score={score} />;
  const indicator = explanation.indicators.find(({ id }) => id === number.split('.')[0]);
  const component = indicator?.components.find(({ id }) => id === number);
  if (component)
    return (
      <>
        <Value of={component.points} resolved={resolved} />
        <ComponentPart component={component} resolved={resolved} level={2} />
      </>
    );
  if (indicator && !number.includes('.')) return <IndicatorBody told={told} indicator={indicator} />;
  return <EmptyState title={say('portal:number.unknown')} />;
}

function Opened({
  published,
  bin,
  number,
}: {
  readonly published: Published;
  readonly bin: string;
  readonly number: string;
}) {
  const say = useSay();
  const version = useAskedVersion();
  const { data, error, refetch } = usePublishedExplanation({ year: String(published.reportingYear), version, bin });
  if (error && isNotThere(error)) return <EmptyState title={say('portal:organisation.nothing')} />;
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const told = { published, explanation: data, resolved: resolvedOf(published), version };
  return (
    <>
      <p className={styles.of}>
        <a href={inLanguage(organisationAddress(bin), say.language)}>{data.names[say.language]}</a>
      </p>
      <Body told={told} number={number} />
      <Aside>{say('portal:number.evidence')}</Aside>
      <VersionLine published={published} />
      <p data-screen-only>
        <Button small onClick={() => window.print()}>
          {say('web:number.print')}
        </Button>
      </p>
    </>
  );
}

const KNOWN = /^(s[abc]|\d{1,2}(\.\d)?)$/;

export function NumberPage() {
  const say = useSay();
  const version = useAskedVersion();
  const { year = '', bin = '', number = '', component } = useParams({ strict: false }) as Record<string, string>;
  const asked = component?.replace('-', '.') ?? number;
  const name = KNOWN.test(asked) ? wordNumber(asked, say) : asked;
  const up = [
    { label: say('portal:ranking.title', { year }), href: rankingAddress({ year, version }) },
    ...(component === undefined
      ? []
      : [{ label: wordNumber(number, say), href: numberAddress({ year, version }, bin, number) }]),
  ];
  return (
    <PublishedPage year={year} title={name} up={up}>
      {(published) => <Opened published={published} bin={bin} number={asked} />}
    </PublishedPage>
  );
}

/** The name, or the number as it stands in the address where the order has none such. */
function wordNumber(number: string, say: ReturnType<typeof useSay>): string {
  try {
    return nameOfNumber(say, number);
  } catch {
    return number;
  }
}
