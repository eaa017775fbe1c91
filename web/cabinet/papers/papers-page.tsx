// The register of outgoing papers: searched by number, name and addressee, by year and by kind; the newest number first.

import { type FormEvent, useState } from 'react';
import { TEMPLATE_NAMES } from '#contract/paper-templates.ts';
import type { OutgoingLine } from '#contract/papers.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Button, LinkButton } from '#web/design/button.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Opening } from '#web/design/opening.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfPaper, fileOfPaper } from '#web/kit/papers/paper-addresses.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import { addressOfPapers, addressOfTemplates, usePapers } from './paper-queries.ts';
import styles from './papers.module.css';

type FiltersProps = {
  readonly params: URLSearchParams;
  readonly onChange: (params: URLSearchParams) => void;
  readonly years: readonly number[];
};

function Filters({ params, onChange, years }: FiltersProps) {
  const say = useSay();
  const [text, setText] = useState(params.get('text') ?? '');
  const turn = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('below');
    if (value === '') next.delete(name);
    else next.set(name, value);
    onChange(next);
  };
  const find = (event: FormEvent) => {
    event.preventDefault();
    turn('text', text.trim());
  };
  return (
    <form className={styles.filters} onSubmit={find} data-screen-only>
      <TextField
        label={say('outgoing:search')}
        input={{ type: 'search', value: text, onChange: (event) => setText(event.target.value) }}
      />
      <SelectField
        label={say('outgoing:year')}
        choices={[
          { value: '', label: say('outgoing:all-years') },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
        value={params.get('year') ?? ''}
        onChange={(value) => turn('year', value)}
      />
      <SelectField
        label={say('outgoing:kind')}
        choices={[
          { value: '', label: say('outgoing:all-kinds') },
          ...TEMPLATE_NAMES.map((name) => ({ value: name, label: say(`templates:name.${name}`) })),
        ]}
        value={params.get('template') ?? ''}
        onChange={(value) => turn('template', value)}
      />
      <div>
        <Button type="submit">{say('outgoing:find')}</Button>
      </div>
    </form>
  );
}

function Row({ of }: { readonly of: OutgoingLine }) {
  const say = useSay();
  const { language } = say;
  return (
    <tr>
      <th scope="row">
        <a className={styles.code} href={addressOfPaper(say, of.id)}>
          {of.number}
        </a>
      </th>
      <td>{formatDate(getPlainDate(of.on), language, 'short')}</td>
      <td>{say(`templates:name.${of.template}`)}</td>
      <td>{of.names[language]}</td>
      <td className={styles.code}>
        {of.files.length === 0 && say('outgoing:files-coming')}
        {of.files
          .filter((file) => file.language === language)
          .map(({ format }, at) => (
            <span key={format}>
              {at > 0 && ' · '}
              <a href={fileOfPaper(of.id, language, format)} download>
                {format.toUpperCase()}
              </a>
            </span>
          ))}
      </td>
    </tr>
  );
}

function Papers({ of, older }: { readonly of: readonly OutgoingLine[]; readonly older: string | undefined }) {
  const say = useSay();
  if (of.length === 0)
    return (
      <EmptyState title={say('outgoing:none')}>
        <p>{say('outgoing:none-yet')}</p>
      </EmptyState>
    );
  const headings = [
    say('outgoing:number'),
    say('outgoing:on'),
    say('outgoing:kind'),
    say('outgoing:organisation'),
    say('outgoing:files'),
  ];
  return (
    <div className={styles.stack}>
      <ReadingTable dense caption={say('outgoing:title')} headings={headings}>
        {of.map((one) => (
          <Row key={one.id} of={one} />
        ))}
      </ReadingTable>
      {older !== undefined && <a href={older}>{say('outgoing:older')}</a>}
    </div>
  );
}

/** Numbers begin again each year: what is older is asked for within the year of the last line. */
function addressOfOlder(here: string, params: URLSearchParams, last: OutgoingLine): string {
  const next = new URLSearchParams(params);
  const [number = '', year = ''] = last.number.split('/');
  next.set('year', year);
  next.set('below', number);
  return `${here}?${next}`;
}

export function PapersPage() {
  const say = useSay();
  const may = useMay();
  const [params, change] = useAddressParams();
  const { data, error, refetch } = usePapers(params);
  const last = data?.papers.at(-1);
  return (
    <>
      <PageTitle title={say('outgoing:title')} />
      <Opening>
        <Heading level={1}>{say('outgoing:title')}</Heading>
        <Lead>{say('outgoing:lead')}</Lead>
        {may('paper.read-template') && (
          <p>
            <LinkButton href={addressOfTemplates(say)}>{say('outgoing:to-templates')}</LinkButton>
          </p>
        )}
      </Opening>
      <div className={styles.stack}>
        <Filters key={params.get('text')} params={params} onChange={change} years={data?.years ?? []} />
        {error && !data && <FaultView fault={error} onAgain={() => void refetch()} />}
        {!error && !data && <LoadingState />}
        {data && (
          <Papers
            of={data.papers}
            older={data.more && last ? addressOfOlder(addressOfPapers(say), params, last) : undefined}
          />
        )}
      </div>
    </>
  );
}
