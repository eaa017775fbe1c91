// The desk: what waits for the person, by term.

import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';

export function DeskPage() {
  const say = useSay();
  const title = say('desk:title');
  return (
    <>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
    </>
  );
}
