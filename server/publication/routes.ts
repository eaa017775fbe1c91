// The doors of the publication: for everybody what was published, for the working body the act and what it needs.

import { ListPublished, ReadPublishedOrganisation, ReadPublishedResults } from '#contract/publication.ts';
import { PreparePublication, PublishResults, ReadPublication, StopPreparation } from '#contract/publish-results.ts';
import { everybody, may, type RawRoute, type Route, route } from '#server/platform/http/route.ts';
import { preparePublication, preparePublicationTask, stopPreparation } from './prepare-publication.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { publishResults } from './publish-results.ts';
import { readPublication } from './read-publication.ts';
import { fileRoute, newestRoutes } from './serve-files.ts';
import { keyRoute } from './serve-key.ts';
import { describingRoutes } from './serve-metadata.ts';
import { oaiRoute } from './serve-oai.ts';
import {
  keyOfList,
  keyOfOrganisation,
  keyOfResults,
  listPublished,
  readPublishedOrganisation,
  readPublishedResults,
} from './views.ts';

const open = { shared: true } as const;

/** For everybody, in the pages of other sites as well. */
export const publishedRoutes: readonly Route[] = [
  route(ListPublished, everybody, listPublished, { keepBy: keyOfList, ...open }),
  route(ReadPublishedResults, everybody, readPublishedResults, { keepBy: keyOfResults, ...open }),
  route(ReadPublishedOrganisation, everybody, readPublishedOrganisation, { keepBy: keyOfOrganisation, ...open }),
];

export function publicationRoutes(plan: PublicationPlan): Route[] {
  return [
    ...publishedRoutes,
    route(ReadPublication, may('result.read'), readPublication),
    route(PreparePublication, may('result.publish'), preparePublication(preparePublicationTask(plan))),
    route(StopPreparation, may('result.publish'), stopPreparation),
    route(PublishResults, may('result.publish'), publishResults(plan)),
  ];
}

export const publicationRawRoutes = (
  plan: Pick<PublicationPlan, 'database' | 'storage' | 'keys' | 'address'>,
): RawRoute[] => [keyRoute(plan), oaiRoute(plan), ...describingRoutes(plan), fileRoute(plan), ...newestRoutes(plan)];
