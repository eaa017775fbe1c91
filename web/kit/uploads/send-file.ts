// One file on its way to be a document: looked up by its bytes, and sent only where the organisation does not have them.

import type { DocumentFacts } from '#contract/documents.ts';
import { addFiles, clearLine, pause, readUploads, watchUploads } from './uploads.ts';

/** A file is hashed in one piece of memory; a larger one is sent without being looked up. */
const LARGEST_HASHED = 2 ** 28;

/** Why a file became no document, in the words of the upload. */
export class NotStored extends Error {}

/** SHA-256 of the bytes; undefined for a file that is too large to be hashed here. */
export async function hashFile(file: File): Promise<string | undefined> {
  if (file.size > LARGEST_HASHED) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Uploads the file and waits until it is a document. A cut line is waited out; throws a NotStored with the reason for a file
 * that was refused, and the signal's reason where it was stopped, which leaves what has arrived where it is.
 */
export async function storeFile(
  file: File,
  organisation: string,
  { signal, onSent }: { readonly signal: AbortSignal; readonly onSent?: (bytes: number) => void },
): Promise<DocumentFacts> {
  signal.throwIfAborted();
  const [id = ''] = addFiles([file], organisation);
  try {
    return await new Promise<DocumentFacts>((resolve, reject) => {
      const look = () => {
        const line = readUploads().find((one) => one.id === id);
        if (line?.document) resolve(line.document);
        else if (!line || line.state === 'refused') reject(new NotStored(line?.says ?? ''));
        else {
          onSent?.(line.sent);
          return;
        }
        leave();
      };
      const leave = () => {
        unwatch();
        signal.removeEventListener('abort', stop);
      };
      const stop = () => {
        pause(id);
        leave();
        reject(signal.reason);
      };
      const unwatch = watchUploads(look);
      signal.addEventListener('abort', stop);
      look();
    });
  } finally {
    const line = readUploads().find((one) => one.id === id);
    if (line?.state === 'stored' || line?.state === 'refused') clearLine(id);
  }
}
