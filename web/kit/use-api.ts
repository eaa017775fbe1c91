// The client of the page in its language, and acts with their keys.

import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Contract } from '#contract/http.ts';
import { useSay } from '#web/design/words.tsx';
import { type ActKeys, createActKeys } from './act-key.ts';
import { type Answered, type ApiClient, type Asked, createApiClient } from './api-client.ts';
import { ApiProblem } from './api-fault.ts';
import { createCsrfToken } from './csrf-token.ts';

const fetched: typeof fetch = (...asked) => window.fetch(...asked);
/** For what does not go by contracts: bytes. */
export const csrf = createCsrfToken(fetched);

export function useApi(): ApiClient {
  const { language } = useSay();
  return useMemo(() => createApiClient({ language, csrf, fetch: fetched }), [language]);
}

/** Refused for good. A server that could not, or does not know whether it could, has said nothing of the act itself. */
const isSettled = (fault: Error): boolean => fault instanceof ApiProblem && fault.problem.status < 500;

/** An act of the person. While no answer has come, another try is the same act; after an answer it is a new one. */
export function useAct<C extends Contract>(contract: C) {
  const call = useApi();
  const keys = useRef<ActKeys>(undefined);
  keys.current ??= createActKeys();
  const { keyFor, settle } = keys.current;
  return useMutation<Answered<C>, Error, Omit<Asked<C>, 'key' | 'signal'>>({
    mutationFn: (asked) => call(contract, { ...asked, key: keyFor(asked) }),
    onSuccess: settle,
    onError: (fault) => {
      if (isSettled(fault)) settle();
    },
    retry: false,
  });
}
