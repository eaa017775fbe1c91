import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { documentOf, element, elementOf } from './write-xml.ts';

function readText(text: string): { texts: string; values: Record<string, string> } {
  const parser = new SaxesParser();
  let texts = '';
  let values = {};
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => {
    texts += part;
  });
  parser.on('opentag', ({ attributes }) => {
    values = attributes;
  });
  parser.write(text).close();
  return { texts: texts.trim(), values };
}

describe('XML', () => {
  it.each(['a < b & c > "d" \'e\'', ']]>', '<!-- -->', '&amp;', 'қазақша, 漢字, 😀', 'a\r\nb'])(
    'says %j so that a reader gets it back, as text and as a value',
    (text) => {
      const { texts, values } = readText(documentOf(element('a', { b: text }, text)));
      expect(texts).toBe(text);
      expect(values.b?.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    },
  );

  it('puts U+FFFD for what it cannot hold', () => {
    expect(readText(documentOf(element('a', {}, 'x\u0000y\u001bz\ud800!\uffff'))).texts).toBe(
      'x\ufffdy\ufffdz\ufffd!\ufffd',
    );
  });

  it('leaves out what is not there', () => {
    expect(element('a', { b: undefined }, undefined, elementOf('c', ' ')).xml).toBe('<a/>');
  });
});
