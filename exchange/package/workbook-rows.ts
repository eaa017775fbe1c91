// The rows of one sheet as it streams by. Merged areas are not spread: only the cell that holds a value has it. A row
// without a value is passed over, so a sheet of a million empty rows costs only the time of reading it.

import { UnreadablePackage } from './package-source.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import type { CellMark, RawRow } from './workbook-messages.ts';
import type { CellStyle } from './workbook-styles.ts';
import { RichText } from './workbook-texts.ts';
import { dateText, decimalText, isoDateText, unescapeText } from './workbook-values.ts';
import { type Attributes, attribute, parseXml, type XmlListener } from './workbook-xml.ts';

/** What the cells of a workbook refer to. */
export type Shared = {
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
};

type Valued = { readonly text: string; readonly mark?: CellMark };

const A = 'A'.charCodeAt(0);

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - A + 1;
  return column - 1;
}

function numberText(found: string, style: CellStyle, from1904: boolean): Valued {
  const decimal = decimalText(found);
  if (decimal === undefined) return { text: found, mark: 'e' };
  if (style === 'date') return { text: dateText(Number(found), from1904) ?? decimal };
  if (typeof style === 'number' && /^\d+$/.test(decimal)) return { text: decimal.padStart(style, '0') };
  return { text: decimal };
}

class Cell {
  type = '';
  style: CellStyle;
  column = 0;
  formula = false;
  value = '';
  formulaText = '';
  readonly rich = new RichText();

  begin(attributes: Attributes, next: number, styles: readonly CellStyle[]): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? next : columnOf(reference);
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = styles[Number(attribute(attributes, 's') ?? -1)];
    this.formula = false;
    this.value = '';
    this.formulaText = '';
    this.rich.take();
  }

  /** The text of the cell; empty where it holds nothing. Throws where it refers to a text that is not there. */
  valued({ texts, from1904 }: Shared, part: string): Valued {
    if (this.formula) return { text: `=${this.formulaText}`, mark: 'f' };
    const { type, value } = this;
    if (type === 'inlineStr') return { text: this.rich.take() };
    if (value === '') return { text: '' };
    if (type === 's') {
      const text = texts[Number(value)];
      if (text === undefined) throw new UnreadablePackage('workbook-damaged', { part, fault: `no text ${value}` });
      return { text };
    }
    if (type === 'str') return { text: unescapeText(value) };
    if (type === 'b') return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', mark: 'b' };
    if (type === 'e') return { text: value, mark: 'e' };
    if (type === 'd') return { text: isoDateText(value.trim()) };
    return numberText(value.trim(), this.style, from1904);
  }
}

/** Puts cells into rows and rows into a queue. */
class RowGatherer implements XmlListener {
  readonly rows: RawRow[] = [];
  readonly #part: string;
  readonly #shared: Shared;
  readonly #cell = new Cell();
  #inCell = false;
  #inside = '';
  #number = 0;
  #next = 0;
  #texts: string[] = [];
  #marks: Record<number, CellMark> | undefined;

  constructor(part: string, shared: Shared) {
    this.#part = part;
    this.#shared = shared;
  }

  open = (name: string, attributes: Attributes): void => {
    if (this.#inCell) {
      this.#inside = name === 'v' || name === 'f' ? name : this.#inside;
      if (name === 'f') this.#cell.formula = true;
      this.#cell.rich.open(name);
    } else if (name === 'c') {
      this.#inCell = true;
      this.#inside = '';
      this.#cell.begin(attributes, this.#next, this.#shared.styles);
      this.#next = this.#cell.column + 1;
    } else if (name === 'row') this.#beginRow(attribute(attributes, 'r'));
  };

  text = (text: string): void => {
    if (!this.#inCell) return;
    if (this.#inside === 'v') this.#cell.value += text;
    else if (this.#inside === 'f') this.#cell.formulaText += text;
    else this.#cell.rich.add(text);
  };

  close = (name: string): void => {
    if (this.#inCell) {
      if (name === 'v' || name === 'f') this.#inside = '';
      this.#cell.rich.close(name);
      if (name === 'c') this.#endCell();
    } else if (name === 'row') this.#endRow();
  };

  #beginRow(reference: string | undefined): void {
    const number = reference === undefined ? this.#number + 1 : Number(reference);
    if (!Number.isInteger(number) || number <= this.#number || number > WORKBOOK_LIMITS.rows) {
      throw new UnreadablePackage('workbook-damaged', { part: this.#part, fault: `row ${reference}` });
    }
    this.#number = number;
    this.#next = 0;
    this.#texts = [];
    this.#marks = undefined;
  }

  #endCell(): void {
    this.#inCell = false;
    const { column } = this.#cell;
    if (column < 0 || column >= WORKBOOK_LIMITS.columns) return;
    const { text, mark } = this.#cell.valued(this.#shared, this.#part);
    if (text === '') return;
    while (this.#texts.length < column) this.#texts.push('');
    this.#texts[column] = text;
    if (mark) {
      this.#marks ??= {};
      this.#marks[column] = mark;
    }
  }

  #endRow(): void {
    if (this.#texts.length === 0) return;
    this.rows.push(this.#marks ? [this.#number, this.#texts, this.#marks] : [this.#number, this.#texts]);
  }

  take(): RawRow[] {
    return this.rows.splice(0);
  }
}

/** The rows that hold anything, in runs. */
export async function* readRawRows(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  shared: Shared,
): AsyncGenerator<readonly RawRow[]> {
  const gatherer = new RowGatherer(part, shared);
  for await (const _ of parseXml(part, chunks, gatherer)) {
    const rows = gatherer.take();
    if (rows.length > 0) yield rows;
  }
}
