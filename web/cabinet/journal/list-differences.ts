// What an act changed, field by field, out of what its entry holds before and after.

export type Difference = { readonly field: string; readonly before: unknown; readonly after: unknown };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (isRecord(value) && Object.keys(value).length === 0);

/** In the order in which the entry names them. What is no record at all is one field without a name. */
export function listDifferences(before: unknown, after: unknown): readonly Difference[] {
  if (isEmpty(before) && isEmpty(after)) return [];
  if ((!isEmpty(before) && !isRecord(before)) || (!isEmpty(after) && !isRecord(after)))
    return [{ field: '', before, after }];
  const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields.map((field) => ({ field, before: old[field], after: now[field] }));
}
