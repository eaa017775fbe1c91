// The token that acts carry so that no other site can act in the person's name. Fetched once, when first needed.

import { NoAnswer } from './api-fault.ts';

const DOOR = '/api/csrf';

export type CsrfToken = { readonly get: () => Promise<string>; readonly forget: () => void };

async function fetchToken(fetched: typeof fetch): Promise<string> {
  const response = await fetched(DOOR, { credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new NoAnswer(undefined, cause);
  });
  const body: unknown = response.ok ? await response.json() : undefined;
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') return body.token;
  throw new NoAnswer(response.status);
}

/** `get` throws NoAnswer where no token can be had, and asks again the next time. */
export function createCsrfToken(fetched: typeof fetch): CsrfToken {
  let token: Promise<string> | undefined;
  const forget = () => {
    token = undefined;
  };
  return {
    get: () => {
      token ??= fetchToken(fetched).catch((fault: unknown) => {
        forget();
        throw fault;
      });
      return token;
    },
    forget,
  };
}
