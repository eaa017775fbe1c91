// Text as text: fetched as far as one reads in a page, decoded, and never as markup.

import { useQuery } from '@tanstack/react-query';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatBytes } from '#wording/format-bytes.ts';
import { NoAnswer } from '../api-fault.ts';
import { FaultView } from '../fault-view.tsx';
import { decodeText } from './decode-text.ts';
import styles from './document-view.module.css';
import type { Zoom } from './zoom.ts';

const MOST = 2 ** 20;

async function fetchText(address: string) {
  const sent = fetch(address, { headers: { range: `bytes=0-${MOST - 1}` }, credentials: 'same-origin' });
  const response = await sent.catch((cause: unknown) => {
    throw new NoAnswer(undefined, cause);
  });
  if (!response.ok) throw new NoAnswer(response.status);
  const whole = Number(response.headers.get('content-range')?.split('/')[1] ?? 0);
  return { text: decodeText(new Uint8Array(await response.arrayBuffer())), cut: whole > MOST };
}

export function TextView({ address, zoom }: { readonly address: string; readonly zoom: Zoom }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({ queryKey: ['text', address], queryFn: () => fetchText(address) });
  if (error) return <FaultView fault={error} level={3} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState what={say('web:view.opening')} />;
  return (
    <>
      {data.cut && <Aside>{say('web:view.cut', { size: formatBytes(MOST, say.language) })}</Aside>}
      <pre className={styles.words} style={{ fontSize: `${zoom === 'fit' ? 100 : zoom}%` }}>
        {data.text}
      </pre>
    </>
  );
}
