// The papers of one procedure, each with its number, its day and its files in the language of the page. The words are those of
// `outgoing` and `templates`: an address that shows it asks for both.

import type { OutgoingLine } from '#contract/papers.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import { addressOfPaper, fileOfPaper } from './paper-addresses.ts';

export function PaperLines({ of }: { readonly of: readonly OutgoingLine[] }) {
  const say = useSay();
  return (
    <LineList>
      {of.map(({ id, number, on, template, files }) => (
        <Line key={id} title={<a href={addressOfPaper(say, id)}>{say(`templates:name.${template}`)}</a>}>
          <LineAbout>
            {number} · {formatDate(getPlainDate(on), say.language)}
            {files
              .filter(({ language }) => language === say.language)
              .map(({ language, format }) => (
                <span key={format}>
                  {' · '}
                  <a href={fileOfPaper(id, language, format)} download>
                    {format.toUpperCase()}
                  </a>
                </span>
              ))}
            {files.length === 0 && ` · ${say('outgoing:files-coming')}`}
          </LineAbout>
        </Line>
      ))}
    </LineList>
  );
}
