// The files of a folder that was dropped or chosen, each with its path within it.

const paths = new WeakMap<File, string>();

/** `folder/P-012/agreement.pdf`; the name alone for a file that came by itself. */
export const pathOf = (file: File): string => paths.get(file) ?? (file.webkitRelativePath || file.name);

function readEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Files that a system puts into every folder belong to nothing. */
const isWanted = (name: string) => !(name.startsWith('.') || /^(Thumbs\.db|desktop\.ini)$/i.test(name));

async function walk(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (!isWanted(entry.name)) return;
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    paths.set(file, entry.fullPath.replace(/^\//, ''));
    into.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // It gives a hundred at a time, and none at the end.
  for (let some = await readEntries(reader); some.length > 0; some = await readEntries(reader))
    for (const one of some) await walk(one, into);
}

/** To be called while the drop is handled: afterwards its items are gone. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found: File[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

export const filesOfInput = (input: HTMLInputElement): File[] =>
  [...(input.files ?? [])].filter(({ name }) => isWanted(name));
