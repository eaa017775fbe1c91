// The application as it was submitted last: number, hash, its lists and its staff, by code.

import type { CaseWhole } from '#contract/status.ts';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './status.module.css';

/** How many people are shown at once; the rest is told as a number. */
const SHOWN = 50;

type Form = NonNullable<CaseWhole['submitted']>['form'];

function Staff({ of: { staff } }: { readonly of: Form }) {
  const say = useSay();
  const none = say('status:not-told');
  const more = staff.length - SHOWN;
  return (
    <ReadingTable
      dense
      caption={say('status:staff-count', { count: staff.length })}
      headings={['code', 'group', 'degree', 'publications', 'hirsch', 'research-years'].map((one) =>
        say(`status:column.${one}`),
      )}
    >
      {staff.slice(0, SHOWN).map((one) => (
        <tr key={one.code}>
          <th scope="row">{one.code}</th>
          <td>{say(`status:staff-group.${one.group}`)}</td>
          <td>{one.degree === null ? none : say(`status:degree.${one.degree}`)}</td>
          <td className={styles.figure}>{one.publications ?? none}</td>
          <td className={styles.figure}>{one.hirsch ?? none}</td>
          <td className={styles.figure}>
            {one.researchYears === null ? none : formatNumber(one.researchYears, say.language)}
          </td>
        </tr>
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={6}>{say('status:staff-more', { count: more })}</td>
        </tr>
      )}
    </ReadingTable>
  );
}

export function SubmittedShown({ of: { submitted, documents } }: { readonly of: CaseWhole }) {
  const say = useSay();
  if (!submitted) return null;
  const { form, number, at, hash } = submitted;
  const list = (names: readonly string[]) => (names.length === 0 ? say('status:not-told') : names.join('; '));
  return (
    <Section title={say('status:submitted-title')}>
      <div className={styles.stack}>
        <Facts
          of={[
            {
              name: say('status:fact.submission'),
              value: say('status:submission-of', { number, at: formatMoment(at, say.language) }),
            },
            { name: 'SHA-256', value: hash },
            { name: say('status:part.units'), value: list(form.units.map((one) => one.name)) },
            { name: say('status:part.premises'), value: list(form.premises.map((one) => one.name)) },
            { name: say('status:part.equipment'), value: list(form.equipment.map((one) => one.name)) },
            { name: say('status:documents'), value: list(documents.map((one) => one.name)) },
          ]}
        />
        {form.staff.length > 0 && <Staff of={form} />}
      </div>
    </Section>
  );
}
