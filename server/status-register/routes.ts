// The doors of the register: open to everybody, and one for the official who enters what is older than it.

import { EnterEarlierStatus, ListStatusEntries, ReadStatusEntry } from '#contract/status-register.ts';
import { everybody, may, type Route, route } from '#server/platform/http/route.ts';
import { enterEarlierStatus } from './enter-status-act.ts';
import { keyOfEntries, listStatusEntries, readStatusEntry } from './views.ts';

export const statusRegisterRoutes: readonly Route[] = [
  route(ListStatusEntries, everybody, listStatusEntries, { keepBy: keyOfEntries, shared: true }),
  route(ReadStatusEntry, everybody, readStatusEntry, { shared: true }),
  route(EnterEarlierStatus, may('status-register.enter'), enterEarlierStatus),
];
