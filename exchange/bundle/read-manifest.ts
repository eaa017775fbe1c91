// The two files of a bundle that speak of all others: the manifest, and the signature that stands beside it.

import type { z } from 'zod';
import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { type BundleFiles, readWhole } from './bundle-files.ts';
import { FORMAT, MANIFEST, Manifest, SIGNATURE, Signature, VERSION } from './bundle-format.ts';

const LARGEST_MANIFEST = 2 ** 24;
const LARGEST_SIGNATURE = 2 ** 12;

/** The value of JSON bytes; undefined where they are no UTF-8 or no JSON. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
}

/** The first place in which a value is not what its schema wants. */
export function firstFault(error: z.ZodError): { readonly place: string; readonly why: string } {
  const [issue] = error.issues;
  return { place: issue?.path.join('.') ?? '', why: issue?.message ?? '' };
}

function refuseVersion(value: unknown): void {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format === FORMAT && typeof version === 'number' && version > VERSION)
    throw new UnreadablePackage('bundle-version', { found: version, known: VERSION });
}

export type ReadManifest = { readonly manifest: Manifest; readonly bytes: Uint8Array<ArrayBuffer> };

/** Throws UnreadablePackage where there is none or where it says something that no manifest says. */
export async function readManifest(bundle: BundleFiles): Promise<ReadManifest> {
  const file = bundle.files.find(({ name }) => name === MANIFEST);
  if (!file) throw new UnreadablePackage('bundle-manifest-missing');
  const bytes = await readWhole(file, LARGEST_MANIFEST);
  const parsed = parseJson(bytes);
  if (!parsed) throw new UnreadablePackage('bundle-manifest-wrong', { place: MANIFEST, why: 'JSON' });
  refuseVersion(parsed.value);
  const read = Manifest.safeParse(parsed.value);
  if (!read.success) throw new UnreadablePackage('bundle-manifest-wrong', firstFault(read.error));
  return { manifest: read.data, bytes };
}

/** undefined where there is none; null where it is no signature of a bundle. */
export async function readSignature(bundle: BundleFiles): Promise<Signature | null | undefined> {
  const file = bundle.files.find(({ name }) => name === SIGNATURE);
  if (!file) return undefined;
  try {
    const parsed = parseJson(await readWhole(file, LARGEST_SIGNATURE));
    const read = Signature.safeParse(parsed?.value);
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof UnreadablePackage) return null;
    throw error;
  }
}
