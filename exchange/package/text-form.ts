// The form in which a table's text arrives: its encoding, told by its first bytes, and what stands between its fields.

const LARGEST_HEADING = 1 << 16;

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The same bytes, the first piece long enough to see the mark of an encoding in it. */
async function* joinMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0);
  let seen = false;
  for await (const chunk of chunks) {
    if (seen) yield chunk;
    else {
      const joined = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      head = joined;
      seen = head.length > 1;
      if (seen) yield head;
    }
  }
  if (!seen && head.length > 0) yield head;
}

/** UTF-8 as it is; UTF-16, known by its mark, turned into UTF-8. */
export async function* decodeToUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let begun = false;
  const encoder = new TextEncoder();
  for await (const chunk of joinMark(chunks)) {
    if (!begun) {
      begun = true;
      const encoding = encodingOf(chunk);
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding);
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

const DELIMITERS = [
  { delimiter: ',', named: 'comma' },
  { delimiter: ';', named: 'semicolon' },
  { delimiter: '\t', named: 'tab' },
];

/** What stands between the fields of the heading: a comma, unless it has none and is full of semicolons or tabs. */
export function findDelimiter(head: Uint8Array): { delimiter: string; named: string } {
  const text = new TextDecoder('utf-8').decode(head.subarray(0, LARGEST_HEADING));
  const line = text.split(/\r?\n|\r/, 1)[0] ?? '';
  return DELIMITERS.find(({ delimiter }) => line.includes(delimiter)) ?? { delimiter: ',', named: 'comma' };
}
