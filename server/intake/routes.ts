// The doors of the intake.

import { ChangeReport, ReadReport } from '#contract/intake.ts';
import { ListOffers, TakeOffers } from '#contract/report-offers.ts';
import { ListRoundSharedWorks, ListSharedWorks, SayOfSharedWork, SettleSharedWork } from '#contract/shared-works.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { changeReport } from './change-report.ts';
import { listOffers, takeOffers } from './offers.ts';
import { listRoundSharedWorks } from './round-shared-works.ts';
import { settleSharedWork } from './settle-shared-work.ts';
import { listSharedWorks, sayOfSharedWork } from './shared-works.ts';
import { readReport } from './views.ts';

export const intakeRoutes: readonly Route[] = [
  route(ReadReport, may('report.read'), readReport),
  route(ListOffers, may('report.enter'), listOffers),
  route(TakeOffers, may('report.enter'), takeOffers),
  route(ListSharedWorks, may('report.read'), listSharedWorks),
  route(ListRoundSharedWorks, may('verification.read'), listRoundSharedWorks),
  route(SettleSharedWork, may('shared-work.settle'), settleSharedWork),
  route(SayOfSharedWork, may('shared-work.say'), sayOfSharedWork),
  route(ChangeReport, may('report.enter'), changeReport, {
    unrecorded: 'rows of an open report are a draft: its act is the submission',
  }),
];
