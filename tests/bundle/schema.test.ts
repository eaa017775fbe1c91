// exchange/bundle/manifest.schema.json is the schema that the program itself holds a manifest against.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Manifest } from '#exchange/bundle/bundle-format.ts';

it('the published schema of a manifest is the one in force', () => {
  const published = JSON.parse(readFileSync('exchange/bundle/manifest.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(Manifest))));
});
