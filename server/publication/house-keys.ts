// The keys of the house: the one that signs what it publishes, and the one of which the codes of persons are made. Made at the
// first start and never made again where they are: a lost key is a matter for people (docs/operations.md).

import {
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicKeyOf } from '#exchange/bundle-file/signing-key.ts';
import type { HouseKeys } from './publication-plan.ts';

const SIGNING = 'signing-key.pem';
const PSEUDONYMS = 'pseudonyms.key';
const KEY_BYTES = 32;

const there = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Of servers that start together over one folder the first one's key holds for all. */
function readOrMake(folder: string, name: string, make: () => string): string {
  const path = join(folder, name);
  const half = `${path}.${randomUUID()}.part`;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  try {
    writeFileSync(half, make(), { mode: 0o600, flush: true });
    linkSync(half, path);
  } catch (error) {
    if (!there(error)) throw error;
  } finally {
    rmSync(half, { force: true });
  }
  return readFileSync(path, 'utf8');
}

const makeSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function readSigningKey(pem: string, folder: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${join(folder, SIGNING)} is not an Ed25519 key`);
  return key;
}

/** Throws an Error for a file that is there and is no key: nothing is signed by another one unnoticed. */
export function openHouseKeys(folder: string): HouseKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signing = readSigningKey(readOrMake(folder, SIGNING, makeSigningKey), folder);
  const hex = readOrMake(folder, PSEUDONYMS, () => `${randomBytes(KEY_BYTES).toString('hex')}\n`).trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`${join(folder, PSEUDONYMS)} is not a key of ${KEY_BYTES} bytes`);
  const master = Buffer.from(hex, 'hex');
  return {
    signing,
    publicKey: publicKeyOf(signing),
    pseudonymsOf: (round) => createHmac('sha256', master).update(`persons\0${round}`).digest(),
  };
}
