// The doors of the house: for administrators only.

import {
  CancelJob,
  DropQueued,
  ListJobs,
  ListLetters,
  OpenLetter,
  ReadJob,
  ReadReminders,
  RetryJob,
  RetryQueued,
  SetReminders,
  StartJob,
} from '#contract/house.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import type { HousePlan } from './house-plan.ts';
import { listJobs, readJob } from './job-views.ts';
import { listLetters, openLetter } from './letters.ts';
import { cancelJob, dropQueued, retryJob, retryQueued, startJob } from './manage-jobs.ts';
import { readReminders, setReminders } from './reminders.ts';

export function houseRoutes(plan: HousePlan): Route[] {
  return [
    route(ListJobs, may('job.read'), listJobs(plan)),
    route(ReadJob, may('job.read'), readJob),
    route(StartJob, may('job.manage'), startJob(plan)),
    route(CancelJob, may('job.manage'), cancelJob),
    route(RetryJob, may('job.manage'), retryJob),
    route(RetryQueued, may('job.manage'), retryQueued),
    route(DropQueued, may('job.manage'), dropQueued),
    route(ReadReminders, may('job.read'), readReminders),
    route(SetReminders, may('reminder.set'), setReminders),
    route(ListLetters, may('letter.read'), listLetters(plan)),
    route(OpenLetter, may('letter.read'), openLetter(plan)),
  ];
}
