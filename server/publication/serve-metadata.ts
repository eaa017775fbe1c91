// Descriptions, feeds and the map of the site: made of what is published at the moment of the question and of nothing else.

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '#server/platform/database/open-database.ts';
import { isKnown } from '#server/platform/http/kept-answers.ts';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { listNews } from './list-news.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { OPEN } from './serve-files.ts';
import { findAnswer, listAnswers } from './store.ts';
import { writeAtom, writeRss, writeSitemap } from './write-feeds.ts';
import { writeCatalog, writeDataset } from './write-metadata.ts';

type MetadataPlan = Pick<PublicationPlan, 'database' | 'address'>;

function send(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  reply.headers(OPEN).headers({ etag, 'cache-control': 'public, no-cache' });
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.type(type).send(text);
}

const JSON_LD = 'application/ld+json; charset=utf-8';
const door = (name: string, path: string, handle: RawRoute['handle']): RawRoute => ({
  ...{ name, path, handle, permission: everybody },
  methods: ['GET', 'HEAD'],
});

function metadataRoutes({ database, address }: MetadataPlan): RawRoute[] {
  const read = <T>(work: (db: Db) => Promise<T>) => database.within(PUBLIC, 'read', work);
  return [
    door('read-catalog', '/data/catalog.jsonld', async (request, reply) => {
      const catalog = writeCatalog(await read(listAnswers), address());
      return send(request, reply, JSON_LD, JSON.stringify(catalog, undefined, 1));
    }),
    door('read-dataset', '/data/:year/:version/dataset.jsonld', async (request, reply) => {
      const { year = '', version = '' } = request.params as Record<string, string | undefined>;
      const [, number] = /^v([1-9]\d{0,3})$/.exec(version) ?? [];
      if (!/^20\d\d$/.test(year) || number === undefined) throw new Problem('not-found');
      const found = await read((db) => findAnswer(db, { year: Number(year), version: Number(number) }));
      if (!found) throw new Problem('not-found');
      return send(request, reply, JSON_LD, JSON.stringify(writeDataset(found, address()), undefined, 1));
    }),
  ];
}

const FEEDS = {
  'published.rss': { write: writeRss, type: 'application/rss+xml; charset=utf-8' },
  'published.atom': { write: writeAtom, type: 'application/atom+xml; charset=utf-8' },
} as const;

const feedOf = (name: string) => Object.entries(FEEDS).find(([known]) => known === name)?.[1];

/** `/feeds/kk/published.atom`. */
function feedRoute({ database, address }: MetadataPlan): RawRoute {
  return door('read-feed', '/feeds/:language/:name', async (request, reply, { at: now }) => {
    const { language: asked = '', name = '' } = request.params as Record<string, string | undefined>;
    const language = LANGUAGES.find((one) => one === asked);
    const feed = feedOf(name);
    if (!language || !feed) throw new Problem('not-found');
    const news = await database.within(PUBLIC, 'read', (db) => listNews(db, language));
    const path = `/feeds/${language}/${name}`;
    return send(request, reply, feed.type, feed.write({ language, news, base: address(), path, now }));
  });
}

/** Pages that stand whatever is published. */
const STANDING = ['', '/methodology', '/recompute', '/open-data', '/search'];

function sitemapRoute({ database, address }: MetadataPlan): RawRoute {
  return door('read-sitemap', '/sitemap.xml', async (request, reply) => {
    const news = await database.within(PUBLIC, 'read', (db) => listNews(db, 'kk'));
    const published = [...new Set(news.map(({ path }) => path.replace(/^\/kk/, '')))].sort();
    const text = writeSitemap([...STANDING, ...published], LANGUAGES, address());
    return send(request, reply, 'application/xml; charset=utf-8', text);
  });
}

export const describingRoutes = (plan: MetadataPlan): RawRoute[] => [
  ...metadataRoutes(plan),
  feedRoute(plan),
  sitemapRoute(plan),
];
