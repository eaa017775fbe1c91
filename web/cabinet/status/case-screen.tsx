// What every screen of one case begins with: whether it is for the reader, the case, the way up to it, the title.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { CaseWhole } from '#contract/status.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { addressOf, addressOfCases, useCase } from './status-queries.ts';

type ScreenProps = {
  /** The key of what is done here to the case; without one it is the page of the case itself. */
  readonly of?: string;
  readonly act?: ActName;
  /** The title is drawn by what stands below. */
  readonly ownTitle?: boolean;
  readonly children: (found: CaseWhole) => ReactNode;
};

export function CaseScreen({ of, act = 'status.read', ownTitle = false, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useCase(id);
  if (!may(act)) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data)
    return (
      <>
        <PageTitle title={say('status:title')} />
        <LoadingState />
      </>
    );
  const name = data.organisation.names[say.language];
  const title = of === undefined ? name : say(of);
  return (
    <>
      <PageTitle title={of === undefined ? name : `${title}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('status:title'), href: addressOfCases(say) },
          ...(of === undefined ? [] : [{ label: name, href: addressOf(say, id) }]),
        ]}
        here={title}
      />
      {!ownTitle && (
        <Opening close>
          <Heading level={1}>{title}</Heading>
        </Opening>
      )}
      {children(data)}
    </>
  );
}
