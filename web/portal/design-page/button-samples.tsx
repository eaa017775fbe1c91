// Buttons: what they say, while they work, and why one cannot press them.

import { useState } from 'react';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { YEAR } from './sample-year.ts';

export function ButtonSamples() {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const submit = say('showcase:buttons.submit', { year: YEAR });
  return (
    <>
      <ButtonRow>
        <Button
          kind="primary"
          busy={busy ? say('showcase:buttons.submitting') : undefined}
          onClick={() => setBusy(true)}
        >
          {submit}
        </Button>
        <Button>{say('showcase:buttons.preview')}</Button>
        <Button kind="danger">{say('showcase:buttons.withdraw')}</Button>
        <Button kind="quiet" onClick={() => setBusy(false)}>
          {say('showcase:buttons.cancel')}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <Button kind="primary" small>
          {submit}
        </Button>
        <Button small>{say('showcase:buttons.preview')}</Button>
        <Button kind="danger" small>
          {say('showcase:buttons.withdraw')}
        </Button>
      </ButtonRow>
      <Button kind="primary" busy={say('showcase:buttons.submitting')}>
        {submit}
      </Button>
      <Button kind="primary" barredBecause={say('showcase:buttons.barred')}>
        {submit}
      </Button>
    </>
  );
}
