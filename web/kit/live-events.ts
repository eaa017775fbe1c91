// What the server tells while it works: events of one kind, read one by one. A lost connection is said and mended.

import { useEffect, useState } from 'react';

export type Live<Event> = {
  readonly state: 'connecting' | 'live' | 'lost' | 'ended';
  readonly latest: Event | undefined;
};

/**
 * Follows an address of server-sent events. `read` makes an event of its text or undefined of what it cannot read; it must
 * be the same function from drawing to drawing. Events of another kind are passed over; that named `end` closes the stream.
 */
export function useLiveEvents<Event>(
  address: string | undefined,
  read: (text: string) => Event | undefined,
  kind = 'message',
): Live<Event> {
  const [live, setLive] = useState<Live<Event>>({ state: 'connecting', latest: undefined });
  useEffect(() => {
    if (address === undefined) return undefined;
    const source = new EventSource(address);
    const stand = (state: Live<Event>['state']) => setLive((before) => ({ ...before, state }));
    source.onopen = () => stand('live');
    // The browser tries again by itself; only a closed stream stays lost.
    source.onerror = () => stand('lost');
    source.addEventListener(kind, ({ data }) => {
      const latest = read(String(data));
      if (latest !== undefined) setLive({ state: 'live', latest });
    });
    source.addEventListener('end', () => {
      source.close();
      stand('ended');
    });
    return () => source.close();
  }, [address, read, kind]);
  return live;
}
