// The doors of the assignment.

import {
  BeginApplication,
  EnterFounderDecision,
  GiveOpinion,
  ListCases,
  ReadCase,
  ResolveCase,
  RouteCase,
  SaveApplication,
  SubmitApplication,
  WithdrawApplication,
} from '#contract/status.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { beginApplication, saveApplication, withdrawApplication } from './lay-application.ts';
import { enterFounderDecision, giveOpinion, resolveCase, routeCase } from './resolve-case.ts';
import type { StatusPlan } from './status-plan.ts';
import { submitApplication } from './submit-application.ts';
import { listCases, readCase } from './views.ts';

export const statusRoutes = (plan: StatusPlan): readonly Route[] => [
  route(ListCases, may('status.read'), listCases),
  route(ReadCase, may('status.read'), readCase(plan)),
  route(BeginApplication, may('status.apply'), beginApplication),
  route(SaveApplication, may('status.apply'), saveApplication),
  route(SubmitApplication, may('status.submit'), submitApplication(plan)),
  route(WithdrawApplication, may('status.submit'), withdrawApplication),
  route(GiveOpinion, may('status.give-opinion'), giveOpinion),
  route(ResolveCase, may('status.resolve'), resolveCase),
  route(RouteCase, may('status.route'), routeCase),
  route(EnterFounderDecision, may('status.route'), enterFounderDecision),
];
