// The doors of what was published.

import { ListPublished, ReadPublishedOrganisation, ReadPublishedResults } from '#contract/publication.ts';
import { everybody, type Route, route } from '#server/platform/http/route.ts';
import {
  keyOfList,
  keyOfOrganisation,
  keyOfResults,
  listPublished,
  readPublishedOrganisation,
  readPublishedResults,
} from './views.ts';

export const publicationRoutes: readonly Route[] = [
  route(ListPublished, everybody, listPublished, { keepBy: keyOfList }),
  route(ReadPublishedResults, everybody, readPublishedResults, { keepBy: keyOfResults }),
  route(ReadPublishedOrganisation, everybody, readPublishedOrganisation, { keepBy: keyOfOrganisation }),
];
