// JSON in its one canonical form (RFC 8785), for whatever is hashed or compared.

import canonicalize from 'canonicalize';

/** Throws an Error for what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing that JSON can hold');
  return text;
}
