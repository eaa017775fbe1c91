// Finding the way: up, along the pages, through a procedure; tabs; a question in a window.

import { useState } from 'react';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { Pagination } from '#web/design/pagination.tsx';
import { Steps } from '#web/design/steps.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { inLanguage } from '#web/kit/language.ts';
import { YEAR } from './sample-year.ts';

const PAGES = 42;
const STEPS = ['done', 'now', 'later', 'later'] as const;
const TABS = ['items', 'files', 'history'] as const;

export function WaySamples() {
  const say = useSay();
  const [params] = useAddressParams();
  const page = Math.min(PAGES, Math.max(1, Number.parseInt(params.get('page') ?? '7', 10) || 1));
  const hrefOf = (to: number) => `?${new URLSearchParams({ ...Object.fromEntries(params), page: String(to) })}#way`;
  return (
    <>
      <Breadcrumb
        up={[
          { label: say('web:portal.home'), href: inLanguage('/', say.language) },
          { label: say('web:portal.search'), href: inLanguage('/search', say.language) },
          { label: say('showcase:organisation.long'), href: inLanguage('/design', say.language) },
        ]}
        here={say('showcase:way.round', { year: YEAR })}
      />
      <Steps
        label={say('showcase:way.steps')}
        steps={STEPS.map((state, index) => ({
          id: String(index),
          name: say(`showcase:way.step-${index + 1}`),
          state,
          ...(index < 2 ? { about: <p>{say(`showcase:way.step-${index + 1}-about`)}</p> } : {}),
        }))}
      />
      <Pagination page={page} pages={PAGES} hrefOf={hrefOf} />
    </>
  );
}

export function TabSample() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const open = TABS.find((tab) => tab === params.get('tab')) ?? 'items';
  const turn = (tab: string) => {
    const next = new URLSearchParams(params);
    next.set('tab', tab);
    change(next);
  };
  return (
    <Tabs
      label={say('showcase:tabs')}
      open={open}
      onOpen={turn}
      tabs={TABS.map((id) => ({
        id,
        label: say(`showcase:tabs.${id}`),
        content: <p>{say(`showcase:tabs.${id}-text`)}</p>,
      }))}
    />
  );
}

export function DialogSample() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{say('showcase:dialogs.open')}</Button>
      </div>
      <Dialog open={open} title={say('showcase:dialogs.title')} onClose={close}>
        <p>{say('showcase:dialogs.text')}</p>
        <ButtonRow>
          <Button kind="danger" onClick={close}>
            {say('showcase:dialogs.yes')}
          </Button>
          <Button onClick={close}>{say('showcase:buttons.cancel')}</Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
