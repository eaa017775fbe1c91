// One outgoing paper: its number, to whom, under which version of its template, its files with their hashes, its text.

import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { TEMPLATES } from '#contract/paper-templates.ts';
import type { PaperWhole, Procedure } from '#contract/papers.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { FileLines } from '#web/design/file-lines.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { Facts, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { fileOfPaper } from '#web/kit/papers/paper-addresses.ts';
import { formatDate } from '#wording/format-date.ts';
import { LANGUAGES, type Language } from '#wording/languages.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { LetterView } from './letter-view.tsx';
import { addressOfPapers, usePaper } from './paper-queries.ts';

const SCREEN_OF: Readonly<Record<Procedure['kind'], string>> = {
  assignment: 'status',
  revision: 'revision',
  appeal: 'appeals',
};

const addressOfProcedure = (say: Say, { kind, id }: Procedure): string =>
  inLanguage(`/cabinet/${SCREEN_OF[kind]}/${id}`, say.language);

type Of = { readonly of: PaperWhole };

function Files({ of }: Of) {
  const say = useSay();
  if (of.files.length === 0) return <p>{say('outgoing:files-coming')}</p>;
  return (
    <FileLines
      of={of.files.map(({ language, format, size, hash }) => ({
        ...{ id: `${language}${format}`, href: fileOfPaper(of.id, language, format), size, hash },
        name: say('outgoing:file', { language: say(`outgoing:language.${language}`), format: format.toUpperCase() }),
      }))}
      about={(told) => say('outgoing:file-about', told)}
    />
  );
}

function About({ of }: Of) {
  const say = useSay();
  const { templateVersion: version } = of;
  return (
    <Facts
      of={[
        { name: say('outgoing:on'), value: formatDate(getPlainDate(of.on), say.language) },
        { name: say('outgoing:organisation'), value: of.names[say.language] },
        {
          name: say('outgoing:procedure'),
          value: <a href={addressOfProcedure(say, of.procedure)}>{say(`outgoing:procedure.${of.procedure.kind}`)}</a>,
        },
        {
          name: say('outgoing:ground'),
          value: <ParagraphMark>{wordReference(say, TEMPLATES[of.template].paragraph)}</ParagraphMark>,
        },
        {
          name: say('outgoing:version'),
          value: version === 0 ? say('outgoing:version-first') : say('outgoing:version-of', { version }),
        },
      ]}
    />
  );
}

function Whole({ of }: Of) {
  const say = useSay();
  const [open, setOpen] = useState<Language>(say.language);
  return (
    <>
      <About of={of} />
      <Section title={say('outgoing:files')}>
        <Files of={of} />
      </Section>
      <Section title={say('outgoing:text-of')}>
        <Tabs
          label={say('outgoing:languages')}
          open={open}
          onOpen={(id) => setOpen(id as Language)}
          tabs={LANGUAGES.map((id) => ({
            id,
            label: say(`outgoing:language.${id}`),
            content: <LetterView of={of.letter[id]} language={id} />,
          }))}
        />
      </Section>
    </>
  );
}

export function PaperPage() {
  const say = useSay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = usePaper(id);
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  const name = data ? say('outgoing:paper', { number: data.number }) : say('outgoing:title');
  return (
    <>
      <PageTitle title={name} />
      <Breadcrumb up={[{ label: say('outgoing:title'), href: addressOfPapers(say) }]} here={name} />
      <Opening close>
        <Heading level={1}>{data ? `${say(`templates:name.${data.template}`)} · ${data.number}` : name}</Heading>
      </Opening>
      {data ? <Whole of={data} /> : <LoadingState />}
    </>
  );
}
