// Files as people bring them, made on the spot: a PDF of several pages that a browser really draws, a picture, a text, a
// page that calls itself a PDF, and one of nothing.

import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

export type MadeFile = { readonly name: string; readonly bytes: Buffer };

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** `filler`: bytes that no page shows, for a file as heavy as a scan. */
export function makePdf(pages: readonly string[], filler = 0): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (body: string, stream?: Buffer) => {
    offsets.push(length);
    put(Buffer.from(`${offsets.length} 0 obj\n${body}\n`));
    if (stream) put(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]));
    put(Buffer.from('endobj\n'));
  };
  const first = 4;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  pages.forEach((words, index) => {
    const content = Buffer.from(`BT /F1 28 Tf 72 720 Td (${words}) Tj ET`);
    const uses = `/Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R`;
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${uses} >>`);
    object(`<< /Length ${content.length} >>`, content);
  });
  if (filler > 0) object(`<< /Length ${filler} >>`, randomBytes(filler));
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = offsets.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\n`;
  return Buffer.concat([...parts, Buffer.from(`${end}startxref\n${length}\n%%EOF\n`)]);
}

/** The remainder of division that PNG and ZIP both ask for. */
function checkOf(bytes: Buffer): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export function makePicture(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    return Buffer.concat([uint32(data.length), named, uint32(checkOf(named))]);
  };
  const line = (y: number) =>
    Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, (y * 255) / height), Buffer.alloc(0)]);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => line(y)));
  const head = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A ZIP archive of one file, stored as it is. */
export function makeZip(name: string, data: Buffer): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt32LE(checkOf(data), 10);
  about.writeUInt32LE(data.length, 14);
  about.writeUInt32LE(data.length, 18);
  about.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

export const SCRIPT = '<!doctype html><title>x</title><script>document.title = "it ran"</script>';

/** Written to the disk: a browser knows a file again by its name, size and time. */
export function writeFile(folder: string, { name, bytes }: MadeFile): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
