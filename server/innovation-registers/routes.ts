// The doors of the registers of innovative activity.

import { PreviewFile, ReturnRefused, TakeFile } from '#contract/innovation-import.ts';
import {
  ChangeClassifier,
  ChangeUnique,
  EnterClassifier,
  EnterUnique,
  ReadInnovationLists,
} from '#contract/innovation-lists.ts';
import {
  ChangeItem,
  EnterItem,
  ListItems,
  PutEvidence,
  ReadInnovationChoices,
  ReadItem,
  RestoreItem,
  TakeEvidence,
  WithdrawItem,
} from '#contract/innovation-registers.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { may, type RawRoute, type Route, route, signedIn } from '#server/platform/http/route.ts';
import { changeItem, enterItem, restoreItem, withdrawItem } from './enter-item.ts';
import { changeClassifier, changeUnique, enterClassifier, enterUnique, readInnovationLists } from './keep-lists.ts';
import { listItems } from './list-items.ts';
import { putEvidence, takeEvidence } from './put-evidence.ts';
import { readInnovationChoices, readInnovationItem } from './read-item.ts';
import { innovationTemplateRoute } from './serve-files.ts';
import { openDataRoutes } from './serve-open-data.ts';
import { previewFile, returnRefused, takeFile } from './take-file.ts';

const A_LOOK = { unrecorded: 'a look at what would be' };

export const innovationRegisterRoutes: readonly Route[] = [
  route(ReadInnovationLists, signedIn, readInnovationLists),
  route(EnterClassifier, may('innovation.keep-classifiers'), enterClassifier),
  route(ChangeClassifier, may('innovation.keep-classifiers'), changeClassifier),
  route(EnterUnique, may('innovation.keep-unique'), enterUnique),
  route(ChangeUnique, may('innovation.keep-unique'), changeUnique),
  route(ReadInnovationChoices, may('innovation.enter'), readInnovationChoices),
  route(ListItems, may('innovation.read'), listItems),
  route(ReadItem, may('innovation.read'), readInnovationItem),
  route(EnterItem, may('innovation.enter'), enterItem),
  route(ChangeItem, may('innovation.enter'), changeItem),
  route(WithdrawItem, may('innovation.enter'), withdrawItem),
  route(RestoreItem, may('innovation.enter'), restoreItem),
  route(PutEvidence, may('innovation.enter'), putEvidence),
  route(TakeEvidence, may('innovation.enter'), takeEvidence),
  route(PreviewFile, may('innovation.enter'), previewFile, A_LOOK),
  route(TakeFile, may('innovation.enter'), takeFile),
  route(ReturnRefused, may('innovation.enter'), returnRefused, A_LOOK),
];

export const innovationRawRoutes = (database: Database): readonly RawRoute[] => [
  innovationTemplateRoute(database),
  ...openDataRoutes(database),
];
