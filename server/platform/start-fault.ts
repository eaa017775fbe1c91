// A reason why the server cannot start, told to whoever starts it in their language and without a trace.

export type StartFaultKey =
  | 'already-running'
  | 'state-folder-unusable'
  | 'state-folder-closed'
  | 'state-folder-in-checkout'
  | 'database-start-failed'
  | 'database-too-old'
  | 'database-unreachable'
  | 'application-too-mighty'
  | 'database-newer'
  | 'migration-changed'
  | 'migration-failed'
  | 'no-embedded-database'
  | 'setting-refused'
  | 'address-taken'
  | 'example-refused'
  | 'example-there';

/** Words: `server:<key>` with the values. */
export class StartFault extends Error {
  readonly key: StartFaultKey;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(key: StartFaultKey, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${key} ${JSON.stringify(values)}`, { cause });
    this.name = 'StartFault';
    this.key = key;
    this.values = values;
  }
}
