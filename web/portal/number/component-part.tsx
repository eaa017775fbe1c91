// A component of a published number: its rate, its cells with their coefficients and what set each, the items of each cell, and
// what was not counted and why.

import type { PublishedExplanation } from '#contract/published-explanation.ts';
import { getById } from '#rules/editions/edition.ts';
import type { Resolved } from '#rules/editions/resolve-edition.ts';
import { compare } from '#rules/kernel/exact.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { Aside, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { formatDate } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { tameForeign } from '#wording/tame-foreign.ts';
import { wordReference } from '#wording/word-finding.ts';
import { readExact, showOperand, showPublished } from './formula-lines.ts';
import styles from './number.module.css';

export type Component = PublishedExplanation['indicators'][number]['components'][number];
type Cell = Component['cells'][number];
type Of = {
  readonly component: Component;
  readonly resolved: Resolved;
  /** Of the headings inside. */
  readonly level: 2 | 3;
};

export function Paragraph({ of }: { readonly of: string }) {
  const say = useSay();
  return <ParagraphMark href={inLanguage(`/methodology#${of}`, say.language)}>{wordReference(say, of)}</ParagraphMark>;
}

function wordClass(say: Say, { edition }: Resolved, coefficient: Cell['coefficients'][number]): string {
  const { reads } = getById(edition.coefficients, coefficient.id);
  return say(`law:class.${reads}.${coefficient.class}`);
}

function Coefficients({ cell, resolved }: { readonly cell: Cell; readonly resolved: Resolved }) {
  const say = useSay();
  return (
    <ul className={styles.coefficients}>
      {cell.coefficients.map((one) => (
        <li key={one.id}>
          {say('portal:number.coefficient', {
            id: one.id,
            value: showOperand(say, one.value, resolved),
            class: wordClass(say, resolved, one),
          })}{' '}
          <Paragraph of={one.paragraph} />
          {one.interpretation !== undefined && (
            <>
              {' '}
              <a href={inLanguage(`/methodology#reading-${one.interpretation}`, say.language)}>
                {say('portal:number.by-reading', { interpretation: one.interpretation })}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Items({ cell, component, resolved }: Omit<Of, 'level'> & { readonly cell: Cell }) {
  const say = useSay();
  const count = formatNumber(String(cell.items.length), say.language);
  return (
    <details className={styles.items}>
      <summary>{say('portal:number.items', { count })}</summary>
      <PlainTable
        label={say('portal:number.items', { count })}
        caption={say('portal:number.items-about', { table: say(`law:table.${component.table}`) })}
        headings={['id', 'row', 'quantity', 'points'].map((id) => say(`portal:number.item.${id}`))}
      >
        {cell.items.map((item) => (
          <tr key={`${item.row} ${item.id}`}>
            <th scope="row">{tameForeign(item.id)}</th>
            <td>{item.row}</td>
            <td>{showOperand(say, item.quantity, resolved)}</td>
            <td>{showOperand(say, item.points, resolved)}</td>
          </tr>
        ))}
      </PlainTable>
    </details>
  );
}

function CellPart({ cell, component, resolved, level }: Of & { readonly cell: Cell }) {
  const say = useSay();
  const factors = [component.rate.value, ...cell.coefficients.map(({ value }) => value), cell.quantity];
  const isProduct = component.formula === 'rate-by-quantity' || component.formula === 'rate-by-money';
  const classes = cell.coefficients.map((one) => wordClass(say, resolved, one)).join(' · ');
  return (
    <li className={styles.cell}>
      <div className={styles.cellHead}>
        <Heading level={level} size={2}>
          {classes === '' ? say('portal:number.all-items') : classes}
        </Heading>
        <b>{showPublished(say, cell.points, resolved)}</b>
      </div>
      {isProduct && (
        <p className={styles.formula}>{factors.map((one) => showOperand(say, one, resolved)).join(' × ')}</p>
      )}
      <Coefficients cell={cell} resolved={resolved} />
      <Items {...{ cell, component, resolved }} />
    </li>
  );
}

/** What brings most stands first; an explanation keeps them in the order of the package. */
const byPoints = (one: Cell, other: Cell): number => compare(readExact(other.points), readExact(one.points));

function NotCounted({ component, level }: Pick<Of, 'component' | 'level'>) {
  const say = useSay();
  if (component.notCounted.length === 0) return null;
  return (
    <section className={styles.notCounted}>
      <Heading level={level} size={2}>
        {say('portal:number.not-counted', { count: component.notCounted.length })}
      </Heading>
      <ul>
        {component.notCounted.map(({ row, id, reason, paragraph }) => (
          <li key={`${row} ${id}`}>
            {tameForeign(id)}: {say(`law:not-counted.${reason}`)} <Paragraph of={paragraph} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ComponentPart({ component, resolved, level }: Of) {
  const say = useSay();
  const { id, rate, per, population, cells, paragraph } = component;
  const amount = per ? { per: formatNumber(per.value, say.language) } : {};
  return (
    <>
      <p>
        {say('portal:number.rate', {
          unit: say(`law:unit.${id}`, amount),
          value: formatNumber(rate.value, say.language),
        })}{' '}
        <Paragraph of={rate.paragraph} />
      </p>
      <Aside>{say('portal:number.rate-from', { date: formatDate(rate.from as never, say.language) })}</Aside>
      {population && (
        <p className={styles.formula}>
          {say('explanation:mean-of-squares', {
            squares: showOperand(say, population.squares, resolved),
            size: formatNumber(String(population.size), say.language),
          })}
        </p>
      )}
      {cells.length === 0 && component.notCounted.length === 0 ? (
        <p>{say('explanation:no-items')}</p>
      ) : (
        <ul className={styles.cells}>
          {[...cells].sort(byPoints).map((cell) => (
            <CellPart key={JSON.stringify(cell.classes)} {...{ cell, component, resolved, level }} />
          ))}
        </ul>
      )}
      <NotCounted component={component} level={level} />
      <p>
        <Paragraph of={paragraph} />
      </p>
    </>
  );
}
