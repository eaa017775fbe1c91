// Beside each page file that compresses well: the same as .br and .gz, so that the server sends few bytes and spends no time.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const KINDS = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.wasm', '.webmanifest']);
const LEAST = 1024;
/** The slowest level takes seconds for a large file and gains little. */
const LARGE = 512 * 1024;

const brotli = promisify(brotliCompress);
const squeeze = promisify(gzip);

async function compressFile(path) {
  const bytes = readFileSync(path);
  const quality = bytes.length > LARGE ? 9 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [small, older] = await Promise.all([brotli(bytes, { params }), squeeze(bytes, { level: 9 })]);
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, older);
}

export async function compressPages(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => KINDS.has(extname(path)) && statSync(path).isFile() && statSync(path).size >= LEAST);
  await Promise.all(paths.map(compressFile));
}
