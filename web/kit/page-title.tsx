// What the tab of the browser says: the page first, then the house; and the same for whoever shares or indexes the address.

import { useSay } from '#web/design/words.tsx';

type TitleProps = {
  readonly title?: string;
  /** What the page holds, in a sentence. */
  readonly about?: string;
  /** The address that stays (with its version), where it is not the one in the bar. Without the host. */
  readonly canonical?: string;
};

/** Names of the Open Graph protocol. */
const og = (name: string) => ['og', name].join(':');

export function PageTitle({ title, about, canonical }: TitleProps) {
  const say = useSay();
  const name = say('web:frame.name');
  const whole = title === undefined ? `${name}: ${say('web:frame.what')}` : `${title} – ${name}`;
  return (
    <>
      <title>{whole}</title>
      <meta property={og('title')} content={whole} />
      <meta property={og('site_name')} content={name} />
      <meta property={og('type')} content="website" />
      {about !== undefined && <meta name="description" content={about} />}
      {about !== undefined && <meta property={og('description')} content={about} />}
      {canonical !== undefined && <link rel="canonical" href={`${window.location.origin}${canonical}`} />}
      {canonical !== undefined && <meta property={og('url')} content={`${window.location.origin}${canonical}`} />}
    </>
  );
}
