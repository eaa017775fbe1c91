// Rows that the server has not taken yet, kept in the browser: a broken line, a closed page or an empty battery loses nothing.
// They are kept for the person who typed them and forgotten as soon as the server has them.

import type { Unsaved } from './row-keeper.ts';

const NAME = 'shyraq-reports';
const STORE = 'unsaved';
const VERSION = 1;

type Stored = Unsaved & { readonly sheet: string };

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE, { keyPath: ['sheet', 'id'] }).createIndex('sheet', 'sheet');
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function within(mode: IDBTransactionMode, act: (store: IDBObjectStore) => void): Promise<void> {
  const database = await openStore();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
}

/** `sheet` names the person, the round, the organisation and the table. */
export async function readKept(sheet: string): Promise<readonly Unsaved[]> {
  let found: Stored[] = [];
  await within('readonly', (store) => {
    const asked: IDBRequest<Stored[]> = store.index('sheet').getAll(sheet);
    asked.onsuccess = () => {
      found = asked.result;
    };
  });
  return found.map(({ sheet: _, ...unsaved }) => unsaved);
}

export function keepRows(sheet: string, kept: readonly Unsaved[], forgotten: readonly string[]): Promise<void> {
  return within('readwrite', (store) => {
    for (const id of forgotten) store.delete([sheet, id]);
    for (const one of kept) store.put({ ...one, sheet } satisfies Stored);
  });
}
