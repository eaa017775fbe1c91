// The doors of the documents.

import { KeepDocument, ListDocuments, ReadDocument, ReadQuota, RemoveDocument, SetQuota } from '#contract/documents.ts';
import { may, type RawRoute, type Route, route } from '#server/platform/http/route.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { keepDocument } from './keep-document.ts';
import { readQuota, setQuota } from './quota.ts';
import { removeDocument } from './remove-document.ts';
import { contentRoute } from './serve-document.ts';
import { uploadRoutes } from './take-uploads.ts';
import { listDocuments, readDocument } from './views.ts';

export function documentRoutes(plan: DocumentsPlan): Route[] {
  return [
    route(KeepDocument, may('document.upload'), keepDocument(plan)),
    route(ListDocuments, may('document.read'), listDocuments),
    route(ReadDocument, may('document.read'), readDocument),
    route(RemoveDocument, may('document.remove'), removeDocument),
    route(ReadQuota, may('document.read'), readQuota(plan)),
    route(SetQuota, may('document.set-quota'), setQuota(plan)),
  ];
}

export function documentRawRoutes(plan: DocumentsPlan): RawRoute[] {
  return [...uploadRoutes(plan), contentRoute(plan)];
}
