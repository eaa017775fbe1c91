// Why a job failed, as one of few codes that have words (`house:reason.<code>`). The words of the error itself may hold a
// person's data and stay in the log.

import { z } from 'zod';
import type { FailureReason } from '#contract/house.ts';
import { Problem } from '../problem.ts';

const BY_CODE: Readonly<Record<string, FailureReason>> = {
  ECONNREFUSED: 'no-connection',
  ECONNRESET: 'no-connection',
  ECONNECTION: 'no-connection',
  ESOCKET: 'no-connection',
  EDNS: 'no-connection',
  ENOTFOUND: 'no-connection',
  ETIMEDOUT: 'no-connection',
  EAUTH: 'sign-in-refused',
  EENVELOPE: 'letter-refused',
  EMESSAGE: 'letter-refused',
  ENOSPC: 'disk-full',
};
/** SQLSTATE: five capitals or digits. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

export function findReason(error: unknown): FailureReason {
  if (error instanceof z.ZodError) return 'not-understood';
  if (error instanceof Problem) return error.code === 'storage-full' ? 'disk-full' : 'refused';
  if (!(error instanceof Error)) return 'unexpected';
  if (error.name === 'AbortError') return 'stopped';
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return 'unexpected';
  return BY_CODE[code] ?? (SQLSTATE.test(code) ? 'database' : 'unexpected');
}
