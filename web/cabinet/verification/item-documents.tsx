// The documents of an item, one at a time. Whoever comes back to a document finds it as it was left.

import { useState } from 'react';
import type { ViewedItem } from '#contract/verification.ts';
import { SelectField } from '#web/design/fields.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { DocumentView } from '#web/kit/document-view/document-view.tsx';
import { rememberedPage, rememberedZoom, rememberPage, rememberZoom } from '#web/kit/document-view/remembered-view.ts';
import type { Zoom } from '#web/kit/document-view/zoom.ts';
import styles from './verification.module.css';

function Shown({ document }: { readonly document: ViewedItem['documents'][number] }) {
  const [page, setPage] = useState(() => rememberedPage(document.id));
  const [zoom, setZoom] = useState<Zoom>(rememberedZoom);
  const turn = (to: number) => {
    rememberPage(document.id, to);
    setPage(to);
  };
  const change = (to: Zoom) => {
    rememberZoom(to);
    setZoom(to);
  };
  return <DocumentView document={document} page={page} zoom={zoom} onPage={turn} onZoom={change} />;
}

export function ItemDocuments({ item }: { readonly item: ViewedItem }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const document = item.documents.find(({ id }) => id === chosen) ?? item.documents[0];
  if (!document)
    return (
      <EmptyState level={2} title={say('verification:no-document')}>
        <p>{say('verification:no-document-about')}</p>
      </EmptyState>
    );
  return (
    <>
      {item.documents.length > 1 && (
        <SelectField
          label={say('verification:document-choice')}
          value={document.id}
          onChange={setChosen}
          choices={item.documents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className={styles.view}>
        <Shown key={document.id} document={document} />
      </div>
    </>
  );
}
