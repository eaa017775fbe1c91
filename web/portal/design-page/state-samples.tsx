// Nothing yet, on its way, failed, not for you; and what is said beside the matter.

import { Button, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { EmptyState, ErrorState, ForbiddenState, LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';

const DONE = 268_000;
const TOTAL = 412_000;

export function StateSamples() {
  const say = useSay();
  return (
    <>
      <EmptyState
        level={3}
        title={say('showcase:states.empty')}
        action={<LinkButton href="#way">{say('showcase:states.empty-action')}</LinkButton>}
      >
        <p>{say('showcase:states.empty-about')}</p>
      </EmptyState>
      <LoadingState />
      <ErrorState
        level={3}
        title={say('showcase:states.error')}
        request="01JD8K4T7Q"
        action={<Button>{say('web:fault.again')}</Button>}
      >
        <p>{say('showcase:states.error-why')}</p>
      </ErrorState>
      <ForbiddenState level={3} title={say('showcase:states.forbidden')}>
        <p>{say('showcase:states.forbidden-why')}</p>
      </ForbiddenState>
      <Notice tone="waiting" title={say('showcase:states.waiting')}>
        <p>{say('showcase:states.waiting-about')}</p>
      </Notice>
      <Notice tone="counted" title={say('showcase:states.kept')} />
      <Notice tone="refused" title={say('showcase:fields.handed-on-what')} />
      <ProgressLine what={say('showcase:states.work')} done={DONE} total={TOTAL} onStop={() => undefined} />
    </>
  );
}
