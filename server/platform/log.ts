// Structured logs of what the server does. No person's data: no bodies, no queries, no cookies, no names, no addresses.

import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Should a field of this name slip into a log line all the same, its value is left out. */
const NEVER = [
  'password',
  'token',
  'cookie',
  'authorization',
  'email',
  'iin',
  'name',
  'phone',
  'body',
  'parameters',
  'detail',
];

/** An error as logged: its kind and place. Messages of the database quote what a person typed, so theirs is left out. */
export function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const ofDatabase = 'severity' in error && 'routine' in error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(ofDatabase ? {} : { message: error.message }),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  };
}

/** `level` as pino's words. Without a destination: standard output, one JSON object a line. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: NEVER.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[left out]' },
    serializers: { err: plainError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}
