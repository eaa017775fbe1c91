// Where the server keeps what must outlive it: the embedded database, files, mails, anchors of the journal.

import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { StartFault } from '../../start-fault.ts';

type Wanted = { readonly SHYRAQ_STATE?: string | undefined; readonly XDG_STATE_HOME?: string | undefined };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** `SHYRAQ_STATE`, else the place of the system for root, else that of the user. */
export function chooseStateFolder(environment: Wanted): string {
  const asked = environment.SHYRAQ_STATE;
  if (asked) return resolve(asked);
  if (isRoot()) return '/var/lib/shyraq';
  const base = environment.XDG_STATE_HOME;
  return base && isAbsolute(base) ? join(base, 'shyraq') : join(homedir(), '.local', 'state', 'shyraq');
}

function findCheckout(from: string): string | undefined {
  let folder = from;
  while (folder !== dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    folder = dirname(folder);
  }
  return undefined;
}

/**
 * Makes the folder and answers its real path. Throws a StartFault where it cannot be made or written, or lies in the
 * checkout, where the next `git clean` would take the database with it.
 */
export function prepareStateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFault('state-folder-unusable', { folder }, error);
  }
  const real = realpathSync(folder);
  const checkout = findCheckout(import.meta.dirname);
  if (checkout && `${real}${sep}`.startsWith(`${realpathSync(checkout)}${sep}`)) {
    throw new StartFault('state-folder-in-checkout', { folder: real });
  }
  return real;
}
