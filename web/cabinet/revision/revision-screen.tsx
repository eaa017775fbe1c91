// What every screen of one revision begins with: whether it is for the reader, the case, the way up to it.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { RevisionWhole } from '#contract/revision.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { addressOf, addressOfRevisions, useRevision } from './revision-queries.ts';

type ScreenProps = {
  /** The words of what is done here to the case; without them it is the page of the case itself. */
  readonly act?: { readonly title: string; readonly name: ActName };
  readonly children: (revision: RevisionWhole) => ReactNode;
};

export function RevisionScreen({ act, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useRevision(id);
  if (!may(act?.name ?? 'revision.read')) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data)
    return (
      <>
        <PageTitle title={say('revision:title')} />
        <LoadingState />
      </>
    );
  const name = data.organisation.names[say.language];
  const here = act?.title ?? name;
  return (
    <>
      <PageTitle title={act ? `${act.title}: ${name}` : name} />
      <Breadcrumb
        up={[
          { label: say('revision:title'), href: addressOfRevisions(say) },
          ...(act ? [{ label: name, href: addressOf(say, id) }] : []),
        ]}
        here={here}
      />
      {children(data)}
    </>
  );
}
