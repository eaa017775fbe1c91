// The table of rooms in ARCHITECTURE.md, out of boundaries.mjs. `node build/rooms-table.mjs` writes it; a test compares.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../boundaries.mjs';
import { root } from './install.mjs';

const BEGIN = '<!-- rooms: generated from boundaries.mjs, held by a test -->';
const END = '<!-- /rooms -->';
const PAGE = join(root, 'ARCHITECTURE.md');

function roomsTable() {
  const rows = rooms.map(({ path, says, may, packages, node }) => {
    const outside = [packages ? 'packages' : '', node ? 'Node' : ''].filter(Boolean).join(', ') || '–';
    return `| \`${path}\` | ${says} | ${may.join(', ') || '–'} | ${outside} |`;
  });
  return ['| room | what it is | may import | beyond ours |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** ARCHITECTURE.md as it should be. */
export function pageWithRooms() {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  return `${before}${BEGIN}\n${roomsTable()}\n${END}${rest.split(END)[1]}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, pageWithRooms());
