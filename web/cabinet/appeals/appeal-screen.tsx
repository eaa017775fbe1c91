// What every screen of one complaint begins with: whether it is for the reader, the complaint, the way up to it, the title.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { AppealWhole } from '#contract/appeals.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { addressOf, addressOfAppeals, useAppeal } from './appeal-queries.ts';

type ScreenProps = {
  /** The key of what is done here; without one it is the page of the complaint itself. */
  readonly of?: string;
  readonly act?: ActName;
  readonly children: (appeal: AppealWhole) => ReactNode;
};

export function AppealScreen({ of, act, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useAppeal(id);
  if (act !== undefined && !may(act)) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data)
    return (
      <>
        <PageTitle title={say('appeals:one')} />
        <LoadingState />
      </>
    );
  const name = say('appeals:of', { name: data.names[say.language] });
  const title = of === undefined ? name : say(of);
  return (
    <>
      <PageTitle title={of === undefined ? name : `${title}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('appeals:title'), href: addressOfAppeals(say) },
          ...(of === undefined ? [] : [{ label: name, href: addressOf(say, id) }]),
        ]}
        here={title}
      />
      {of === undefined && (
        <Opening close>
          <Heading level={1}>{title}</Heading>
        </Opening>
      )}
      {children(data)}
    </>
  );
}
