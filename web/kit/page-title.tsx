// What the tab of the browser says: the page first, then the house.

import { useSay } from '#web/design/words.tsx';

export function PageTitle({ title }: { readonly title?: string }) {
  const say = useSay();
  const name = say('web:frame.name');
  return <title>{title === undefined ? `${name}: ${say('web:frame.what')}` : `${title} – ${name}`}</title>;
}
