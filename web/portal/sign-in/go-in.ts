// Into the cabinet, or back to the page that asked who one is.

import { inLanguage } from '#web/kit/language.ts';
import type { Language } from '#wording/texts.ts';

/**
 * Only an address of this house: a link made by somebody else must not lead a person who has just signed in elsewhere. What
 * stands behind the # goes along: the token of an invitation is told to no server.
 */
export function findWayBack(search: string, origin: string, hash = ''): string | undefined {
  const asked = new URLSearchParams(search).get('to');
  if (asked === null || !URL.canParse(asked, origin)) return undefined;
  const url = new URL(asked, origin);
  if (url.origin !== origin || url.pathname.startsWith('/api/')) return undefined;
  return `${url.pathname}${url.search}${url.hash || hash}`;
}

/** The page begins anew: what was fetched for nobody is not shown to somebody. */
export function goIn(language: Language): void {
  const { search, origin, hash } = window.location;
  window.location.assign(findWayBack(search, origin, hash) ?? inLanguage('/cabinet', language));
}
