// Every template of the house, with its ground, its version and how often it was used.

import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { addressOfPapers, addressOfTemplate, useTemplates } from './paper-queries.ts';

export function TemplatesPage() {
  const say = useSay();
  const { data, error, refetch } = useTemplates();
  const headings = [
    say('outgoing:kind'),
    say('outgoing:ground'),
    say('outgoing:version'),
    say('outgoing:changed-at'),
    say('outgoing:issued-count'),
  ];
  return (
    <>
      <PageTitle title={say('outgoing:templates')} />
      <Breadcrumb
        up={[{ label: say('outgoing:title'), href: addressOfPapers(say) }]}
        here={say('outgoing:templates')}
      />
      <Opening close>
        <Heading level={1}>{say('outgoing:templates')}</Heading>
        <Lead>{say('outgoing:templates-lead')}</Lead>
      </Opening>
      {error && !data && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <ReadingTable dense caption={say('outgoing:templates')} headings={headings}>
          {data.map(({ template, paragraph, version, changedAt, issued }) => (
            <tr key={template}>
              <th scope="row">
                <a href={addressOfTemplate(say, template)}>{say(`templates:name.${template}`)}</a>
              </th>
              <td>{wordReference(say, paragraph)}</td>
              <td>{version === 0 ? say('outgoing:version-first') : say('outgoing:version-of', { version })}</td>
              <td>{changedAt === null ? say('outgoing:never-changed') : formatMoment(changedAt, say.language)}</td>
              <td>{issued}</td>
            </tr>
          ))}
        </ReadingTable>
      )}
    </>
  );
}
