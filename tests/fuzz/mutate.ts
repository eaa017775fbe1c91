// Damaged bytes out of good ones. The same seed and number always give the same bytes, so a failure can be had again.

/** Whole numbers from 0 to below `limit`. */
export type Chance = (limit: number) => number;

/** A generator of chance for one input (mulberry32). */
export function chanceOf(seed: number, input: number): Chance {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(input, 0xc2b2ae35)) | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const encoder = new TextEncoder();
const TOKENS = [
  ...['"', '""', '"""', ',', ';', '\t', '\n', '\r', '\r\n', '\n\n', '\0', ' ', '-', '.', '=', '+', '/', '\\', '@'],
  ...[
    '0',
    '1',
    '-1',
    '1e999',
    '99999999999999999999',
    '0.1',
    '1,5',
    'NaN',
    'null',
    'true',
    '[5]',
    '2023',
    '9999-99-99',
  ],
  ...[
    'yes',
    'no',
    'Q1',
    'kk',
    '750000000',
    '\u00a0',
    '\u202f',
    'ә',
    'Ғ',
    '😀',
    'е',
    '\ufeff',
    '\u2028',
    '../x',
    '10.1/x',
  ],
].map((text) => encoder.encode(text));
const BYTES = [0x00, 0x22, 0x2c, 0x0a, 0x0d, 0x7f, 0x80, 0xbf, 0xc0, 0xc3, 0xe2, 0xed, 0xf0, 0xfe, 0xff];
const LONGEST = 1 << 14;

function spliced(bytes: Uint8Array, from: number, to: number, middle: Uint8Array): Uint8Array {
  const joined = new Uint8Array(from + middle.length + bytes.length - to);
  joined.set(bytes.subarray(0, from));
  joined.set(middle, from);
  joined.set(bytes.subarray(to), from + middle.length);
  return joined;
}

function rangeIn(bytes: Uint8Array, chance: Chance): [number, number] {
  const from = chance(bytes.length + 1);
  const most = chance(8) === 0 ? bytes.length - from : Math.min(24, bytes.length - from);
  return [from, from + chance(most + 1)];
}

type Change = (bytes: Uint8Array, chance: Chance, seeds: readonly Uint8Array[]) => Uint8Array;

function replaceByte(bytes: Uint8Array, chance: Chance, value: (old: number) => number): Uint8Array {
  if (bytes.length === 0) return bytes;
  // Not `slice`: that of a Buffer is the same bytes, and the good input would be damaged for ever.
  const copy = new Uint8Array(bytes);
  const at = chance(bytes.length);
  copy[at] = value(copy[at] ?? 0);
  return copy;
}

const CHANGES: readonly Change[] = [
  (bytes, chance) => replaceByte(bytes, chance, (old) => old ^ (1 << chance(8))),
  (bytes, chance) => replaceByte(bytes, chance, () => BYTES[chance(BYTES.length)] ?? 0),
  (bytes, chance) => replaceByte(bytes, chance, () => chance(256)),
  (bytes, chance) => {
    const at = chance(bytes.length + 1);
    return spliced(bytes, at, at, TOKENS[chance(TOKENS.length)] ?? bytes);
  },
  (bytes, chance) => spliced(bytes, ...rangeIn(bytes, chance), TOKENS[chance(TOKENS.length)] ?? bytes),
  (bytes, chance) => spliced(bytes, ...rangeIn(bytes, chance), new Uint8Array(0)),
  (bytes, chance) => {
    const [from, to] = rangeIn(bytes, chance);
    return spliced(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, chance) => bytes.subarray(0, chance(bytes.length + 1)),
  (bytes, chance, seeds) => {
    const other = seeds[chance(seeds.length)] ?? bytes;
    return spliced(bytes, ...rangeIn(bytes, chance), other.subarray(...rangeIn(other, chance)));
  },
];

/** A good input, changed in one to eight places. */
export function mutate(seeds: readonly Uint8Array[], chance: Chance): Uint8Array {
  let bytes: Uint8Array = seeds[chance(seeds.length)] ?? new Uint8Array(0);
  for (let times = 1 + chance(chance(4) === 0 ? 8 : 3); times > 0; times--) {
    const change = CHANGES[chance(CHANGES.length)];
    if (change) bytes = change(bytes, chance, seeds);
  }
  return bytes.length > LONGEST ? bytes.subarray(0, LONGEST) : bytes;
}
