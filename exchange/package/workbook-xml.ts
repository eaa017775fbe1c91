// XML of a workbook as it streams by, without DTD and entities, and never more of it in memory than lies between two tags.
// Names come without their prefix, so that the strict and the usual namespaces of OOXML read alike.

import { SaxesParser } from 'saxes';
import { UnreadablePackage } from './package-source.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

export type Attributes = Readonly<Record<string, string>>;
export type XmlListener = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

const DOCTYPE = '<!DOCTYPE';

const damaged = (part: string, fault: string) => new UnreadablePackage('workbook-damaged', { part, fault });

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The attribute of this local name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((one) => localName(one) === name);
  return key === undefined ? undefined : attributes[key];
}

function parserFor(part: string, listener: XmlListener): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > WORKBOOK_LIMITS.depth) throw damaged(part, 'tags are nested too deep');
    listener.open(localName(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close(localName(name));
  });
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  parser.on('doctype', () => {
    throw new UnreadablePackage('workbook-doctype', { part });
  });
  parser.on('error', (error) => {
    throw damaged(part, error.message);
  });
  return parser;
}

function decoderFor(head: Uint8Array): InstanceType<typeof TextDecoder> {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** Watches what the parser would keep: a text without end, a DTD. */
class Guard {
  readonly #part: string;
  #sinceTag = 0;
  #tail = '';

  constructor(part: string) {
    this.#part = part;
  }

  look(text: string): void {
    const last = text.lastIndexOf('<');
    this.#sinceTag = last < 0 ? this.#sinceTag + text.length : text.length - last;
    if (this.#sinceTag > WORKBOOK_LIMITS.bytesBetweenTags) throw damaged(this.#part, 'a text has no end');
    // The parser would gather a whole DTD before it says that there is one.
    if ((this.#tail + text.slice(0, DOCTYPE.length)).includes(DOCTYPE) || text.includes(DOCTYPE)) {
      throw new UnreadablePackage('workbook-doctype', { part: this.#part });
    }
    this.#tail = text.slice(-DOCTYPE.length);
  }
}

/** Parses a part; comes back after each run of bytes so that what the listener has gathered can be handed on. */
export async function* parseXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = parserFor(part, listener);
  const guard = new Guard(part);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const push = (text: string) => {
    guard.look(text);
    parser.write(text);
  };
  try {
    for await (const chunk of chunks) {
      decoder ??= decoderFor(chunk);
      push(decoder.decode(chunk, { stream: true }));
      yield;
    }
    push(decoder?.decode() ?? '');
    parser.close();
    yield;
  } catch (error) {
    if (error instanceof UnreadablePackage) throw error;
    throw damaged(part, error instanceof Error ? error.message : String(error));
  }
}
