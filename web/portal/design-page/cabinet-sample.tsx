// What stands inside the frame of the cabinet: a desk with its terms, and the list beside it.

import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { ListSample } from './list-sample.tsx';
import { TermSamples } from './term-samples.tsx';

export function CabinetSample() {
  const say = useSay();
  return (
    <>
      <PageTitle title={say('showcase:cabinet.desk')} />
      <Heading level={1}>{say('showcase:cabinet.desk')}</Heading>
      <Lead>{say('showcase:cabinet.desk-about')}</Lead>
      <TermSamples />
      <Heading level={2}>{say('showcase:list.caption')}</Heading>
      <ListSample />
    </>
  );
}
