// How wide the place is in which something is drawn.

import { type RefCallback, useCallback, useState } from 'react';

/** Small changes (a scroll bar that comes and goes) draw nothing anew. */
const NOTABLE = 24;

export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const measure = useCallback<RefCallback<HTMLElement>>((element) => {
    if (!element) return undefined;
    const note = () =>
      setWidth((before) => (Math.abs(before - element.clientWidth) < NOTABLE ? before : element.clientWidth));
    const observer = new ResizeObserver(note);
    observer.observe(element);
    note();
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
