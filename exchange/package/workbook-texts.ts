// The texts that the cells of a workbook share. Pieces of a rich text are joined; the reading aid of East Asian scripts
// (rPh) is no part of the text.

import { UnreadablePackage } from './package-source.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { unescapeText } from './workbook-values.ts';
import { parseXml, type XmlListener } from './workbook-xml.ts';

/** Gathers the text of the `t` elements of one `si` or `is`. */
export class RichText {
  #text = '';
  #inText = false;
  #aside = 0;

  open(name: string): void {
    if (name === 'rPh') this.#aside += 1;
    if (name === 't') this.#inText = this.#aside === 0;
  }
  add(text: string): void {
    if (this.#inText) this.#text += text;
  }
  close(name: string): void {
    if (name === 'rPh') this.#aside -= 1;
    if (name === 't') this.#inText = false;
  }
  /** What was gathered; begins anew. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}

export async function readSharedTexts(part: string, chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  const rich = new RichText();
  let letters = 0;
  const listener: XmlListener = {
    open: (name) => rich.open(name),
    text: (text) => rich.add(text),
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      const text = rich.take();
      letters += text.length;
      texts.push(text);
      if (texts.length > WORKBOOK_LIMITS.texts || letters > WORKBOOK_LIMITS.letters) {
        throw new UnreadablePackage('workbook-too-large', { part });
      }
    },
  };
  for await (const _ of parseXml(part, chunks, listener));
  return texts;
}
