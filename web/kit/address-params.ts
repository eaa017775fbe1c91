// What stands behind the ? of the address, for screens that keep their state there.

import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** replace: the back button passes over it (typing in a search); otherwise each change is a step. */
export type Change = (params: URLSearchParams, how?: { readonly replace: boolean }) => void;

export function useAddressParams(): readonly [URLSearchParams, Change] {
  const router = useRouter();
  const text = useLocation({ select: ({ searchStr }) => searchStr });
  const params = useMemo(() => new URLSearchParams(text), [text]);
  const change = useCallback<Change>(
    (next, how) => {
      const { pathname, hash } = router.history.location;
      const query = next.toString();
      const href = `${pathname}${query === '' ? '' : `?${query}`}${hash}`;
      if (how?.replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router],
  );
  return [params, change];
}
