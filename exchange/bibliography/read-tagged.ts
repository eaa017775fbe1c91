// What RIS and MEDLINE text share: fields of a tag and a value, one after another, in records.

export type TaggedField = { readonly tag: string; value: string };

/** Every value of a tag, in the order of the file. */
export function valuesOf(fields: readonly TaggedField[], ...tags: readonly string[]): string[] {
  return fields.filter((field) => tags.includes(field.tag) && field.value !== '').map((field) => field.value);
}

/** The first value of the first of the tags that has one. */
export function firstOf(fields: readonly TaggedField[], ...tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const [value] = valuesOf(fields, tag);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The same, empty where there is none. */
export function textOf(fields: readonly TaggedField[], ...tags: readonly string[]): string {
  return firstOf(fields, ...tags) ?? '';
}
