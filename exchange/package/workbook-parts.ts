// Where the parts of a workbook lie: its list of sheets, its shared texts and styles, found by following the relations
// that the file itself declares.

import { openZipDirectory, type ZipDirectory, type ZippedFile } from './open-zip-directory.ts';
import { UnreadablePackage } from './package-source.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import type { Shared } from './workbook-rows.ts';
import { readStyles } from './workbook-styles.ts';
import { readSharedTexts } from './workbook-texts.ts';
import { attribute, parseXml } from './workbook-xml.ts';

export type SheetPart = { readonly name: string; readonly part: string };
export type Workbook = {
  readonly sheets: readonly SheetPart[];
  readonly shared: Shared;
  readonly read: (part: string) => AsyncIterable<Uint8Array>;
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** Parts of the zip by name in lower case: packages of OOXML do not tell letter cases apart. */
class Parts {
  readonly #zip: ZipDirectory;
  readonly #files: ReadonlyMap<string, ZippedFile>;

  constructor(zip: ZipDirectory) {
    this.#zip = zip;
    this.#files = new Map(zip.files.map((file) => [file.name.toLowerCase(), file]));
  }

  find(name: string): ZippedFile | undefined {
    return this.#files.get(name.toLowerCase());
  }

  read = (name: string): AsyncIterable<Uint8Array> => {
    const file = this.find(name);
    if (!file) throw new UnreadablePackage('workbook-part-missing', { part: name });
    if (file.size > WORKBOOK_LIMITS.partBytes) throw new UnreadablePackage('workbook-too-large', { part: name });
    return this.#zip.read(file);
  };
}

/** The part that a relation leads to, seen from the part that declares it. */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function readRelations(parts: Parts, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf('/') + 1;
  const name = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  if (!parts.find(name)) return [];
  const relations: Relation[] = [];
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
    relations.push({
      id: attribute(attributes, 'Id') ?? '',
      type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      target: resolveTarget(of, attribute(attributes, 'Target') ?? ''),
    });
  };
  for await (const _ of parseXml(name, parts.read(name), { open, text: () => {}, close: () => {} }));
  return relations;
}

async function readSheetList(parts: Parts, part: string, relations: readonly Relation[]) {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let root = '';
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    root ||= tag;
    if (root !== 'workbook') throw new UnreadablePackage('not-a-workbook');
    if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    if (tag !== 'sheet') return;
    const target = targets.get(attribute(attributes, 'id') ?? '');
    if (target !== undefined && parts.find(target)) {
      sheets.push({ name: attribute(attributes, 'name') ?? '', part: target });
    }
    if (sheets.length > WORKBOOK_LIMITS.sheets) throw new UnreadablePackage('workbook-too-large', { part });
  };
  for await (const _ of parseXml(part, parts.read(part), { open, text: () => {}, close: () => {} }));
  return { sheets, from1904 };
}

/** Opens the workbook of a zip. Throws UnreadablePackage where there is none, or its lists are damaged. */
export async function openWorkbookParts(path: string): Promise<Workbook> {
  const parts = new Parts(await openZipDirectory(path));
  const root = (await readRelations(parts, '')).find(({ type }) => type === 'officeDocument')?.target;
  const main = root && parts.find(root) ? root : 'xl/workbook.xml';
  if (main.toLowerCase().endsWith('.bin')) throw new UnreadablePackage('workbook-binary');
  if (!parts.find(main)) throw new UnreadablePackage('not-a-workbook');
  const relations = await readRelations(parts, main);
  const { sheets, from1904 } = await readSheetList(parts, main, relations);
  const partOf = (type: string) => relations.find((one) => one.type === type && parts.find(one.target))?.target;
  const texts = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheets,
    shared: {
      texts: texts ? await readSharedTexts(texts, parts.read(texts)) : [],
      styles: styles ? await readStyles(styles, parts.read(styles)) : [],
      from1904,
    },
    read: parts.read,
  };
}
