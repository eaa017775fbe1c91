import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageWithRooms } from '../../build/rooms-table.mjs';

test('the table of rooms in ARCHITECTURE.md is that of boundaries.mjs', () => {
  expect(readFileSync('ARCHITECTURE.md', 'utf8')).toBe(pageWithRooms());
});
