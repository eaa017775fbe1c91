// The doors of the appeals.

import {
  CallCommission,
  DeclareAppealInterest,
  FollowAppeal,
  ListAppeals,
  LodgeComplaint,
  ReadAppeal,
  ReadAppealable,
  VoteOnAppeal,
} from '#contract/appeals.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import type { LodgingPlan } from './appeals-plan.ts';
import { callCommission, declareInterest, voteOnAppeal } from './examine-appeal.ts';
import { followAppeal } from './follow-appeal.ts';
import { lodgeComplaint, readAppealable } from './lodge-complaint.ts';
import { listAppeals, readAppeal } from './views.ts';

export function appealRoutes(plan: LodgingPlan): Route[] {
  return [
    route(ListAppeals, may('appeal.read'), listAppeals(plan)),
    route(ReadAppeal, may('appeal.read'), readAppeal),
    route(ReadAppealable, may('appeal.lodge'), readAppealable(plan)),
    route(LodgeComplaint, may('appeal.lodge'), lodgeComplaint(plan)),
    route(CallCommission, may('appeal.keep'), callCommission),
    route(DeclareAppealInterest, may('appeal.declare'), declareInterest),
    route(VoteOnAppeal, may('appeal.keep'), voteOnAppeal),
    route(FollowAppeal, may('appeal.follow'), followAppeal(plan)),
  ];
}
