// The news as RSS 2.0 and as Atom (RFC 4287), and the addresses of the portal for search engines.

import { documentOf, element } from '#exchange/xml/write-xml.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { News } from './list-news.ts';

export type Feed = {
  readonly language: Language;
  readonly news: readonly News[];
  /** Of the site, without a slash at its end. */
  readonly base: string;
  /** Of the feed, without the host. */
  readonly path: string;
  /** Where nothing was published yet, the moment of the answer. */
  readonly now: string;
};

export function writeRss({ language, news, base, path }: Feed): string {
  const say = speak(language);
  const items = news.map(({ id, at, title, text, path: leads }) =>
    element(
      'item',
      {},
      element('title', {}, title),
      element('link', {}, `${base}${leads}`),
      element('description', {}, text),
      element('guid', { isPermaLink: 'false' }, id),
      element('pubDate', {}, new Date(at).toUTCString()),
    ),
  );
  const channel = element(
    'channel',
    {},
    element('title', {}, say('publication:feed-title')),
    element('link', {}, `${base}/${language}`),
    element('description', {}, say('publication:feed-about')),
    element('language', {}, language),
    element('atom:link', { href: `${base}${path}`, rel: 'self', type: 'application/rss+xml' }),
    ...items,
  );
  return documentOf(element('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, channel));
}

export function writeAtom({ language, news, base, path, now }: Feed): string {
  const say = speak(language);
  const entries = news.map(({ id, at, title, text, path: leads }) =>
    element(
      'entry',
      {},
      element('id', {}, id),
      element('title', {}, title),
      element('updated', {}, at),
      element('published', {}, at),
      element('link', { href: `${base}${leads}` }),
      element('summary', {}, text),
    ),
  );
  return documentOf(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, `${base}${path}`),
      element('title', {}, say('publication:feed-title')),
      element('subtitle', {}, say('publication:feed-about')),
      element('updated', {}, news[0]?.at ?? now),
      element('author', {}, element('name', {}, 'Shyraq')),
      element('link', { href: `${base}${path}`, rel: 'self', type: 'application/atom+xml' }),
      element('link', { href: `${base}/${language}` }),
      ...entries,
    ),
  );
}

/** Each address in each language, told of the others. */
export function writeSitemap(paths: readonly string[], languages: readonly Language[], base: string): string {
  const urls = paths.flatMap((path) =>
    languages.map((language) =>
      element(
        'url',
        {},
        element('loc', {}, `${base}/${language}${path}`),
        ...languages.map((other) =>
          element('xhtml:link', { rel: 'alternate', hreflang: other, href: `${base}/${other}${path}` }),
        ),
      ),
    ),
  );
  return documentOf(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...urls,
    ),
  );
}
