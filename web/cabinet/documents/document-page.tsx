// One document: looked at, and what is known of it beside.

import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { type DocumentFacts, ReadDocument } from '#contract/documents.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { DocumentView } from '#web/kit/document-view/document-view.tsx';
import { readZoom, type Zoom } from '#web/kit/document-view/zoom.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { formatBytes } from '#wording/format-bytes.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { kindOf } from './document-kind.ts';
import styles from './documents.module.css';
import { RemoveButton } from './remove-document.tsx';

function listFacts(say: Say, document: DocumentFacts) {
  const { language } = say;
  const until = findPlainDate(document.keepUntil ?? '');
  const holds = document.holds > 0 ? say('documents:rests', { count: document.holds }) : say('documents:rests-nothing');
  return [
    { name: say('documents:type'), value: kindOf(say, document.type) },
    { name: say('documents:size'), value: formatBytes(document.size, language) },
    { name: say('documents:uploaded-by'), value: document.uploader ?? say('documents:uploader-elsewhere') },
    { name: say('documents:uploaded-at'), value: formatMoment(document.uploadedAt, language) },
    { name: say('documents:fingerprint'), value: <code className={styles.hash}>{document.hash}</code> },
    {
      name: say('documents:scanned'),
      value: say(document.scanned ? 'documents:scanned-yes' : 'documents:not-scanned'),
    },
    { name: say('documents:holds'), value: holds },
    ...(until ? [{ name: say('documents:keep-until'), value: formatDate(until, language) }] : []),
  ];
}

function useView() {
  const [params, change] = useAddressParams();
  const typed = params.get('page') ?? '';
  const page = /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;
  const zoom = readZoom(params.get('zoom'));
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    // Turning a page is no step to go back to: the back button leads out of the document.
    change(next, { replace: true });
  };
  return {
    page,
    zoom,
    onPage: (to: number) => set('page', String(to)),
    onZoom: (to: Zoom) => set('zoom', String(to)),
  };
}

function Beside({ document }: { readonly document: DocumentFacts }) {
  const say = useSay();
  const may = useMay();
  const { history } = useRouter();
  const list = inLanguage('/cabinet/documents', say.language);
  const trail = new URLSearchParams({ kind: 'document', id: document.id });
  return (
    <aside className={styles.facts} aria-label={say('documents:facts')}>
      <Heading level={2}>{say('documents:facts')}</Heading>
      <Facts of={listFacts(say, document)} />
      <p>
        <a href={`${inLanguage('/cabinet/journal', say.language)}?${trail}`}>{say('documents:history')}</a>
      </p>
      {may('document.remove', document.organisation) && (
        <RemoveButton document={document} onRemoved={() => history.push(list)} />
      )}
    </aside>
  );
}

export function DocumentPage() {
  const say = useSay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const call = useApi();
  const view = useView();
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'one', id],
    queryFn: async () => (await call(ReadDocument, { params: { id } })).answer,
  });
  // Until there is a name, and where there is none for this reader.
  const untitled = <PageTitle title={say('documents:title')} />;
  if (error) {
    return (
      <>
        {untitled}
        <FaultView fault={error} level={1} onAgain={() => void refetch()} />
      </>
    );
  }
  if (!data) {
    return (
      <>
        {untitled}
        <LoadingState />
      </>
    );
  }
  const up = [{ label: say('documents:title'), href: inLanguage('/cabinet/documents', say.language) }];
  return (
    <div className={styles.page}>
      <PageTitle title={data.name} />
      <Breadcrumb up={up} here={data.name} />
      <Heading level={1}>{data.name}</Heading>
      <div className={styles.beside}>
        <DocumentView document={data} {...view} />
        <Beside document={data} />
      </div>
    </div>
  );
}
