// Two values of JSON beside each other: every place in which they differ, named as a path (`components[3].rate.value`).

export type DifferingPlace = { readonly place: string; readonly expected: string; readonly found: string };

const isList = Array.isArray;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const LONGEST = 120;

function show(value: unknown): string {
  if (value === undefined) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Things with an id or a BIN are named by it, so that one more at the top does not rename all others. */
function nameOf(value: unknown, place: number): string {
  if (!isRecord(value)) return `[${place}]`;
  const { id, bin, date } = value;
  const name = id ?? bin ?? date;
  return typeof name === 'string' ? `[${name}]` : `[${place}]`;
}

type Inner = { readonly one: unknown; readonly other: unknown; readonly place: string };

/** What lies within two lists or two records, side by side; undefined where they are no such pair. */
function innersOf({ one, other, place }: Inner): Inner[] | undefined {
  if (isList(one) && isList(other)) {
    return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => ({
      one: one[at],
      other: other[at],
      place: place + nameOf(one[at] ?? other[at], at),
    }));
  }
  if (!isRecord(one) || !isRecord(other)) return undefined;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => ({
    one: own(one, key),
    other: own(other, key),
    place: place === '' ? key : `${place}.${key}`,
  }));
}

/** `most`: how many differences are worth naming; the search ends there. */
export function compareValues(expected: unknown, found: unknown, most = 1000): DifferingPlace[] {
  const differences: DifferingPlace[] = [];
  const walk = (inner: Inner): void => {
    if (differences.length >= most || inner.one === inner.other) return;
    const inners = innersOf(inner);
    if (inners) inners.forEach(walk);
    else differences.push({ place: inner.place, expected: show(inner.one), found: show(inner.other) });
  };
  walk({ one: expected, other: found, place: '' });
  return differences;
}

/** The first digit behind the point in which two decimals differ, from 1; undefined where they differ before it. */
export function findDigit(one: string, other: string): number | undefined {
  const [whole, digits = ''] = one.split('.');
  const [otherWhole, others = ''] = other.split('.');
  if (whole !== otherWhole) return undefined;
  const at = [...digits].findIndex((digit, place) => digit !== others[place]);
  return at < 0 ? undefined : at + 1;
}
