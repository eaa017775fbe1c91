// Faults of the connection, of the disk and of two transactions in each other's way, told from faults of a query.

import { Problem } from '../problem.ts';

const LOST = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  // The disk under the database fails; it goes down over that, and what it says meanwhile is no fault of a query.
  '58030',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const LOST_WORDS =
  /connection terminated|connection error|timeout exceeded when trying to connect|connection ended|not queryable/i;
const IN_THE_WAY = new Set(['40001', '40P01']);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

export function isConnectionLoss(error: unknown): boolean {
  if (LOST.has(codeOf(error))) return true;
  return error instanceof Error && codeOf(error) === '' && LOST_WORDS.test(error.message);
}

/** A serialization failure or a deadlock: nothing happened, the same work may be tried again. */
export function mayTryAgain(error: unknown): boolean {
  return IN_THE_WAY.has(codeOf(error));
}

/** The designed answer to a fault of the database's surroundings; the error itself where it is another one. */
export function problemOfDatabase(error: unknown): unknown {
  if (isConnectionLoss(error)) return new Problem('database-unavailable', { cause: error });
  if (codeOf(error) === '53100') return new Problem('storage-full', { cause: error });
  if (codeOf(error) === 'SHQ01') return new Problem('clock-behind', { cause: error });
  return error;
}
