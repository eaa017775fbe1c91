// What the list of documents says of each.

import type { DocumentFacts } from '#contract/documents.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { inLanguage } from '#web/kit/language.ts';
import { formatBytes } from '#wording/format-bytes.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { KINDS, kindOf } from './document-kind.ts';
import { RemoveButton } from './remove-document.tsx';

type Told = {
  /** Given where documents of several organisations stand in the list. */
  readonly nameOf: ((organisation: string) => string) | undefined;
  readonly mayRemove: (organisation: string) => boolean;
  /** Whether the person may remove any document at all. */
  readonly removes: boolean;
};

export function buildColumns(say: Say, { nameOf, mayRemove, removes }: Told): readonly Column<DocumentFacts>[] {
  const { language } = say;
  const organisation: Column<DocumentFacts> = {
    id: 'organisation',
    heading: say('documents:organisation'),
    kind: 'text',
    width: 18,
    read: (document) => nameOf?.(document.organisation) ?? document.organisation,
  };
  const remove: Column<DocumentFacts> = {
    id: 'remove',
    heading: say('documents:remove-heading'),
    kind: 'text',
    width: 7,
    read: () => '',
    show: (document) => mayRemove(document.organisation) && <RemoveButton document={document} small />,
  };
  return [
    {
      id: 'name',
      heading: say('documents:name'),
      kind: 'text',
      width: nameOf ? 14 : 17,
      read: ({ name }) => name,
      show: ({ id, name }) => <a href={inLanguage(`/cabinet/documents/${id}`, language)}>{name}</a>,
    },
    ...(nameOf ? [organisation] : []),
    {
      id: 'kind',
      heading: say('documents:type'),
      kind: 'text',
      width: 10,
      read: ({ type }) => kindOf(say, type),
      filter: KINDS.map((kind) => ({ value: kind, label: kindOf(say, kind) })),
      filterBy: ({ type }) => type,
    },
    {
      id: 'size',
      heading: say('documents:size'),
      kind: 'number',
      width: 6,
      read: ({ size }) => String(size),
      show: ({ size }) => formatBytes(size, language),
    },
    {
      id: 'uploader',
      heading: say('documents:uploaded-by'),
      kind: 'text',
      spare: nameOf !== undefined,
      width: 10,
      read: ({ uploader }) => uploader,
      whenNone: () => say('documents:uploader-elsewhere'),
    },
    {
      id: 'at',
      heading: say('documents:uploaded-at'),
      kind: 'text',
      width: 10,
      read: ({ uploadedAt }) => uploadedAt,
      show: ({ uploadedAt }) => formatMoment(uploadedAt, language, 'short'),
    },
    {
      id: 'holds',
      heading: say('documents:holds'),
      kind: 'number',
      width: 6,
      read: ({ holds }) => String(holds),
    },
    { id: 'hash', heading: say('documents:fingerprint'), kind: 'text', spare: true, read: ({ hash }) => hash },
    ...(removes ? [remove] : []),
  ];
}
