// The folder `files` of the state folder, or what STORAGE_URL says.

import { join } from 'node:path';
import { openFolderStorage } from './folder-storage.ts';
import { openS3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

export function openStorage(storageUrl: string | undefined, stateFolder: string): Promise<Storage> {
  return storageUrl
    ? openS3Storage(storageUrl, join(stateFolder, 'incoming'))
    : openFolderStorage(join(stateFolder, 'files'));
}
