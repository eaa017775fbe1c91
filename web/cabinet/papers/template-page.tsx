// An official changes a template: its text in three languages, the placeholders it may name, what it would look like, its versions.

import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { TEMPLATE_NAMES, type TemplateTexts } from '#contract/paper-templates.ts';
import { ChangeTemplate, ReadTemplate, type TemplateWhole } from '#contract/papers.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { TextAreaField, TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { Aside, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { NotFoundPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { LANGUAGES, type Language } from '#wording/languages.ts';
import { wordReference } from '#wording/word-finding.ts';
import { addressOfPapers, addressOfTemplates, PAPERS, useTemplate } from './paper-queries.ts';
import styles from './papers.module.css';
import { Placeholders } from './placeholders.tsx';
import { PreviewTemplate } from './preview-template.tsx';
import { TemplateVersions } from './template-versions.tsx';

const PARTS = ['title', 'body', 'signer'] as const;
const FIELDS = Object.fromEntries(
  LANGUAGES.flatMap((language) =>
    PARTS.map((part) => [`/body/texts/${language}/${part}`, `${language}-${part}`] as const),
  ),
);

type TextsProps = {
  readonly language: Language;
  readonly texts: TemplateTexts;
  readonly onTexts: (texts: TemplateTexts) => void;
  readonly fault: unknown;
};

function TextsOf({ language, texts, onTexts, fault }: TextsProps) {
  const say = useSay();
  const set = (part: (typeof PARTS)[number]) => (event: { target: { value: string } }) =>
    onTexts({ ...texts, [language]: { ...texts[language], [part]: event.target.value } });
  const { title, body, signer } = texts[language];
  return (
    <div className={styles.form} lang={language}>
      <TextField
        id={`${language}-title`}
        label={say('outgoing:field.title')}
        fault={faultOf(fault, FIELDS, `${language}-title`)}
        input={{ value: title, onChange: set('title') }}
      />
      <TextAreaField
        id={`${language}-body`}
        label={say('outgoing:field.body')}
        hint={say('outgoing:field.body-hint')}
        fault={faultOf(fault, FIELDS, `${language}-body`)}
        area={{ value: body, rows: 14, onChange: set('body') }}
      />
      <TextField
        id={`${language}-signer`}
        label={say('outgoing:field.signer')}
        fault={faultOf(fault, FIELDS, `${language}-signer`)}
        input={{ value: signer, onChange: set('signer') }}
      />
    </div>
  );
}

/** What the person saw when the form opened is what is changed: a version that comes meanwhile is told, and nothing typed is lost. */
function useChange(seen: TemplateWhole) {
  const queries = useQueryClient();
  const call = useApi();
  const act = useAct(ChangeTemplate);
  const [version, setVersion] = useState(seen.version);
  const [before, setBefore] = useState(seen.texts);
  const [texts, setTexts] = useState(seen.texts);
  const [note, setNote] = useState('');
  const { template } = seen;
  const save = () =>
    act.mutate(
      { params: { template }, body: { texts, note }, version },
      {
        onSuccess: async ({ answer }) => {
          setVersion(answer.version);
          setBefore(texts);
          setNote('');
          await queries.invalidateQueries({ queryKey: PAPERS });
        },
      },
    );
  const anew = async () => {
    setVersion((await call(ReadTemplate, { params: { template } })).answer.version);
    await queries.invalidateQueries({ queryKey: PAPERS });
    act.reset();
  };
  const isChanged = JSON.stringify(texts) !== JSON.stringify(before);
  return { act, texts, setTexts, note, setNote, save, anew, isChanged };
}

type EditorProps = { readonly of: TemplateWhole; readonly changes: boolean };

function Saving({ change }: { readonly change: ReturnType<typeof useChange> }) {
  const say = useSay();
  const { act, note, setNote, save, isChanged } = change;
  const barred = () => {
    if (!isChanged) return say('outgoing:unchanged');
    return note.trim() === '' ? say('outgoing:note-first') : undefined;
  };
  return (
    <div className={styles.form}>
      <TextField
        id="note"
        label={say('outgoing:note')}
        input={{ value: note, maxLength: 500, onChange: (event) => setNote(event.target.value) }}
      />
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('outgoing:saving') : undefined}
          barredBecause={barred()}
          onClick={save}
        >
          {say('outgoing:save')}
        </Button>
      </ButtonRow>
    </div>
  );
}

function Editor({ of, changes }: EditorProps) {
  const say = useSay();
  const change = useChange(of);
  const { act, texts, setTexts, isChanged } = change;
  const [open, setOpen] = useState<Language>(say.language);
  const fault = act.error;
  const meanwhile = fault instanceof ApiProblem && fault.problem.code === 'changed-meanwhile';
  return (
    <>
      <UnsavedGuard when={isChanged} />
      {meanwhile ? (
        <ActFault fault={fault} onAnew={() => void change.anew()} />
      ) : (
        <FormFaults fault={fault} fields={FIELDS} />
      )}
      {act.data && !isChanged && (
        <Notice tone="counted" live title={say('outgoing:saved', { version: act.data.answer.version })} />
      )}
      {!changes && <Aside>{say('outgoing:read-only')}</Aside>}
      <Tabs
        label={say('outgoing:languages')}
        open={open}
        onOpen={(id) => setOpen(id as Language)}
        tabs={LANGUAGES.map((id) => ({
          id,
          label: say(`outgoing:language.${id}`),
          content: <TextsOf language={id} texts={texts} onTexts={setTexts} fault={fault} />,
        }))}
      />
      {changes && <Saving change={change} />}
      <Section title={say('outgoing:placeholders')}>
        <Placeholders template={of.template} />
      </Section>
      {changes && (
        <Section title={say('outgoing:preview')}>
          <PreviewTemplate of={of} texts={texts} language={open} />
        </Section>
      )}
      <Section title={say('outgoing:versions')}>
        <TemplateVersions of={of} onTake={changes ? setTexts : undefined} />
      </Section>
    </>
  );
}

export function TemplatePage() {
  const say = useSay();
  const may = useMay();
  const { template: asked = '' } = useParams({ strict: false }) as { template?: string };
  const template = TEMPLATE_NAMES.find((one) => one === asked);
  const { data, error, refetch } = useTemplate(template ?? TEMPLATE_NAMES[0]);
  if (!template) return <NotFoundPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  const name = say(`templates:name.${template}`);
  return (
    <>
      <PageTitle title={name} />
      <Breadcrumb
        up={[
          { label: say('outgoing:title'), href: addressOfPapers(say) },
          { label: say('outgoing:templates'), href: addressOfTemplates(say) },
        ]}
        here={name}
      />
      <Opening close>
        <Heading level={1}>{name}</Heading>
        {data && <ParagraphMark>{wordReference(say, data.paragraph)}</ParagraphMark>}
      </Opening>
      {data ? <Editor key={template} of={data} changes={may('paper.change-template')} /> : <LoadingState />}
    </>
  );
}
