// Where one signs in, and from there back to the page that one was at.

import { useLocation } from '@tanstack/react-router';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from './language.ts';

export function useSignInAddress(): string {
  const { language } = useSay();
  const { pathname, searchStr } = useLocation();
  return `${inLanguage('/sign-in', language)}?${new URLSearchParams({ to: `${pathname}${searchStr}` })}`;
}
