// A text while it is typed: told once the hand rests.

import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
