// The words of the vocabulary in which an edition is written, as shapes that hold a value and name every fault in it.

import { findDecimal } from '../kernel/exact.ts';
import { isParagraph } from '../kernel/paragraph.ts';
import { findPlainDate } from '../kernel/plain-date.ts';

export type ShapeFaultCode =
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'unknown-word'
  | 'not-a-decimal'
  | 'not-a-paragraph'
  | 'not-a-date'
  | 'empty';

/** `path` leads to the place: `components[3].rate.value`. */
export type ShapeFault = { readonly code: ShapeFaultCode; readonly path: string; readonly found: string };

/** Holds a value against the shape and returns every fault. */
export type Shape = (value: unknown, path: string) => ShapeFault[];

const fault = (code: ShapeFaultCode, path: string, found: unknown): ShapeFault[] => [
  { code, path, found: typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found)) },
];

function textThat(code: ShapeFaultCode, holds: (text: string) => boolean): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return fault('wrong-type', path, value);
    return holds(value) ? [] : fault(code, path, value);
  };
}

export const text = textThat('empty', (value) => value !== '');
export const decimal = textThat('not-a-decimal', (value) => findDecimal(value) !== undefined);
export const paragraph = textThat('not-a-paragraph', isParagraph);
export const date = textThat('not-a-date', (value) => findPlainDate(value) !== undefined);
export const word = (of: readonly string[]): Shape => textThat('unknown-word', (value) => of.includes(value));
export const yesOrNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : fault('wrong-type', path, value));
export const digits: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? [] : fault('wrong-type', path, value);

export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return fault('wrong-type', path, value);
    return value.flatMap((one, place) => shape(one, `${path}[${place}]`));
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with the keys of `must`, perhaps those of `may`, and no other. */
export function record(must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, path) => {
    if (!isRecord(value)) return fault('wrong-type', path, value);
    const known: Readonly<Record<string, Shape>> = { ...must, ...may };
    const missing = Object.keys(must).filter((key) => !(key in value));
    return [
      ...missing.flatMap((key) => fault('missing-key', `${path}.${key}`, '')),
      ...Object.entries(value).flatMap(([key, inner]) => {
        const shape = Object.hasOwn(known, key) ? known[key] : undefined;
        return shape ? shape(inner, `${path}.${key}`) : fault('unknown-key', `${path}.${key}`, key);
      }),
    ];
  };
}

/** An object whose keys are free and whose values all have the shape. */
export function recordOf(shape: Shape): Shape {
  return (value, path) => {
    if (!isRecord(value)) return fault('wrong-type', path, value);
    return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
  };
}

/** One of several records, told apart by the word under `key`. */
export function oneOf(key: string, variants: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isRecord(value)) return fault('wrong-type', path, value);
    const name = value[key];
    const variant = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
    return variant ? variant(value, path) : fault('unknown-word', `${path}.${key}`, name);
  };
}
