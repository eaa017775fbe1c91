// datapackage.json: the Frictionless description that the product writes beside the tables and checks where it is there.

import { type Kind, TABLES, type Table, type TableName } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { PackageSource } from './package-source.ts';

type Field = { name: string; type: string; format?: string; constraints?: Record<string, unknown> };

function typeOf(kind: Kind): { type: string; constraints?: Record<string, unknown> } {
  switch (kind.is) {
    case 'decimal':
    case 'money':
      return { type: 'number', constraints: { minimum: '0' } };
    case 'integer':
      return { type: 'integer', constraints: { minimum: kind.from } };
    case 'year':
      return { type: 'year' };
    case 'date':
      return { type: 'date' };
    case 'yes-no':
      return { type: 'string', constraints: { enum: ['yes', 'no'] } };
    case 'choice':
      return { type: 'string', constraints: { enum: [...kind.of] } };
    case 'bin':
      return { type: 'string', constraints: { pattern: '\\d{12}' } };
    default:
      return { type: 'string' };
  }
}

function fieldOf(column: Table['columns'][number]): Field {
  const { type, constraints } = typeOf(column.kind);
  const all = { ...constraints, ...(column.required ? { required: true } : {}) };
  return { name: column.name, type, ...(Object.keys(all).length > 0 ? { constraints: all } : {}) };
}

export type WrittenTable = {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
};

/** The description of a package whose tables have just been written. */
export function describePackage(name: string, title: string, tables: readonly WrittenTable[]): string {
  const resources = tables.map(({ table, columns, bytes, sha256 }) => ({
    name: table,
    path: `${table}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      fields: TABLES[table].columns.filter((column) => columns.includes(column.name)).map(fieldOf),
      missingValues: [''],
    },
  }));
  return `${JSON.stringify({ profile: 'tabular-data-package', name, title, resources }, undefined, 2)}\n`;
}

const finding = (code: string, values: Finding['values']): Finding => ({
  code,
  weight: 'note',
  table: 'datapackage',
  row: 0,
  column: '',
  reference: 'RP',
  values,
});

function resourcesOf(descriptor: string): { path: string; bytes: number | undefined }[] | undefined {
  try {
    const data: unknown = JSON.parse(descriptor);
    const list = (data as { resources?: unknown } | null)?.resources;
    if (!Array.isArray(list)) return undefined;
    return list.flatMap((one: { path?: unknown; bytes?: unknown } | null) =>
      typeof one?.path === 'string'
        ? [{ path: one.path, bytes: typeof one.bytes === 'number' ? one.bytes : undefined }]
        : [],
    );
  } catch {
    return undefined;
  }
}

/** What the description says that the package does not bear out; nothing where there is no description. */
export function checkDescriptor(source: PackageSource): Finding[] {
  if (source.descriptor === undefined) return [];
  const resources = resourcesOf(source.descriptor);
  if (!resources) return [finding('descriptor-unreadable', {})];
  const files = new Map(source.tables.map((file) => [file.name, file]));
  return [
    ...resources
      .filter(({ path }) => !files.has(path))
      .map(({ path }) => finding('descriptor-names-absent', { file: path })),
    ...source.tables
      .filter((file) => !resources.some(({ path }) => path === file.name))
      .map((file) => finding('descriptor-lacks', { file: file.name })),
    ...resources.flatMap(({ path, bytes }) => {
      const size = files.get(path)?.size;
      return bytes !== undefined && size !== undefined && size !== bytes
        ? [finding('descriptor-size-differs', { file: path, described: bytes, found: size })]
        : [];
    }),
  ];
}
