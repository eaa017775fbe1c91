// Counts and hashes bytes on their way, and stops a stream that is longer than allowed.

import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { Problem } from '../problem.ts';
import type { ContentHash } from './storage.ts';

export type Measure = Transform & { readonly told: () => { hash: ContentHash; size: number } };

export function measure(largest: number): Measure {
  const digest = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > largest) return done(new Problem('body-too-large'));
      digest.update(chunk);
      return done(null, chunk);
    },
  });
  return Object.assign(stream, { told: () => ({ hash: digest.digest('hex') as ContentHash, size }) });
}
