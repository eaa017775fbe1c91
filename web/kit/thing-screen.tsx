// What every screen of one thing begins with – a case, a sitting, a complaint, a round: whether it is for the reader, the thing, the way
// up to it, the title.

import type { ReactNode } from 'react';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { ForbiddenPage } from './fault-pages.tsx';
import { FaultView } from './fault-view.tsx';
import { PageTitle } from './page-title.tsx';

type Found<T> = { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown };

type ScreenProps<T> = {
  readonly isAllowed: boolean;
  readonly found: Found<T>;
  /** The list that it stands in; its label is the title as long as the thing is not there. */
  readonly list: { readonly label: string; readonly href: string };
  readonly nameOf: (thing: T) => string;
  /** Of the thing itself, for what is done to it on a page of its own. */
  readonly href: string;
  /** What is done here; without it this is the page of the thing. */
  readonly doing?: string | undefined;
  /** The title is drawn by what stands below. */
  readonly ownTitle?: boolean | undefined;
  readonly children: (thing: T) => ReactNode;
};

export function ThingScreen<T>({ isAllowed, found, list, nameOf, href, doing, ownTitle, children }: ScreenProps<T>) {
  const { data, error, refetch } = found;
  if (!isAllowed) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data)
    return (
      <>
        <PageTitle title={list.label} />
        <LoadingState />
      </>
    );
  const name = nameOf(data);
  return (
    <>
      <PageTitle title={doing === undefined ? name : `${doing}: ${name}`} />
      <Breadcrumb up={[list, ...(doing === undefined ? [] : [{ label: name, href }])]} here={doing ?? name} />
      {!ownTitle && (
        <Opening close>
          <Heading level={1}>{doing ?? name}</Heading>
        </Opening>
      )}
      {children(data)}
    </>
  );
}
