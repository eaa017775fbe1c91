// The sheet with ten thousand invented publications, one, or none, evaluated as they are typed.

import { useCallback, useMemo, useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { Sheet } from '#web/design/sheet/sheet.tsx';
import { applyChanges, type SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { EmptyState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import type { LiveAnswer } from '#web/kit/live-report/live-report.ts';
import { reportColumns } from '#web/kit/live-report/report-columns.ts';
import { useLiveReport } from '#web/kit/live-report/use-live-report.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useSheetAddress } from '#web/kit/sheet-address.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './design-page.module.css';
import { inventPublications, SAMPLE_REPORT } from './sample-publications.ts';

const SIZES = { many: 10_000, one: 1, none: 0 } as const;
const ORDER = ['many', 'one', 'none'] as const;
type Size = (typeof ORDER)[number];

/** The components that publications bring points to. */
const COMPONENTS = ['2.1', '2.2', '2.3', '2.4', '8.1', '8.2'];

function Points({ answer, isBehind }: { readonly answer: LiveAnswer | undefined; readonly isBehind: boolean }) {
  const say = useSay();
  if (!answer) return <p>{say('showcase:sheet.working')}</p>;
  const points = answer.points
    .filter(([id]) => COMPONENTS.includes(id))
    .map(([id, value]) => `${id}: ${value === null ? say('showcase:sheet.none') : formatNumber(value, say.language)}`);
  return (
    <p data-points aria-busy={isBehind}>
      {say('showcase:sheet.points', { points: points.join(' · ') })}
    </p>
  );
}

function SampleOf({ size }: { readonly size: Size }) {
  const say = useSay();
  const [rows, setRows] = useState<readonly SheetRow[]>(() => inventPublications(say, SIZES[size]));
  const { findings, answer, isBehind, change } = useLiveReport(say, SAMPLE_REPORT, rows);
  const columns = useMemo(
    () =>
      reportColumns(say, 'publications', {
        id: { width: 9.5 },
        component: { width: 8, hint: say('showcase:sheet.hint-component') },
        title: { width: 24 },
        authors: { width: 12 },
        source_title: { width: 14 },
        doi: { width: 13 },
        url: { width: 14, spare: true },
        year: { width: 6, hint: say('showcase:sheet.hint-year', { year: SAMPLE_REPORT.reportingYear }) },
        databases: { width: 12, hint: say('showcase:sheet.hint-databases') },
        quartile: { width: 7 },
        language: { width: 8.5 },
        author_position: { width: 7, hint: say('showcase:sheet.hint-position') },
        evidence: { width: 14 },
      }),
    [say],
  );
  const onChange = useCallback(
    (changes: readonly SheetChange[]) => {
      setRows((before) => applyChanges(before, changes));
      change(changes);
    },
    [change],
  );
  const view = useSheetAddress();
  const newRow = useCallback((): SheetRow => ({ id: crypto.randomUUID(), fields: {} }), []);
  const accepted = answer && formatNumber(String(answer.accepted), say.language);
  return (
    <Sheet
      caption={say('showcase:sheet.caption')}
      kept={view}
      unjudged={answer === undefined}
      {...{ columns, rows, findings, onChange, newRow }}
      {...(accepted === undefined ? {} : { totals: { title: say('showcase:sheet.counted', { shown: accepted }) } })}
      summary={<Points {...{ answer, isBehind }} />}
      empty={
        <EmptyState title={say('showcase:sheet.empty')} level={3}>
          <p>{say('showcase:sheet.empty-about')}</p>
        </EmptyState>
      }
    />
  );
}

export function SheetPage() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const size = ORDER.find((one) => one === params.get('size')) ?? 'many';
  const choose = (next: Size) => change(new URLSearchParams({ size: next }));
  return (
    <div className={styles.stack}>
      <PageTitle title={say('showcase:sheet')} />
      <Heading level={1}>{say('showcase:sheet')}</Heading>
      <Lead>{say('showcase:sheet.about')}</Lead>
      <fieldset className={styles.sizes} aria-label={say('showcase:list.size')}>
        {ORDER.map((one) => (
          <Button key={one} small aria-pressed={one === size} onClick={() => choose(one)}>
            {say(`showcase:list.${one}`)}
          </Button>
        ))}
      </fieldset>
      <Heading level={2}>{say('showcase:sheet.caption')}</Heading>
      <SampleOf key={`${size} ${say.language}`} size={size} />
    </div>
  );
}
