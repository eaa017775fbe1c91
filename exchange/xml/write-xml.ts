// XML as text, exactly: names are ours, every value is escaped, and a sign that XML cannot hold becomes U+FFFD. Reading is done by
// packages; for writing a tree of elements nothing more is needed.

export type Xml = { readonly xml: string };
type Values = Readonly<Record<string, string | undefined>>;
type Child = Xml | string | undefined;

/** Controls, lone halves of a pair and what is no sign at all: XML 1.0 has no place for them (production 2). */
const NO_SIGNS = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' },
};

export const escapeXml = (text: string): string =>
  text.replaceAll(NO_SIGNS, '\ufffd').replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);

const attributesOf = (values: Values): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('');

/** `element('title', { 'xml:lang': 'en' }, 'A & B')`. Undefined children and attributes are left out. */
export function element(name: string, values: Values = {}, ...children: readonly Child[]): Xml {
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : (child?.xml ?? ''))).join('');
  const open = `<${name}${attributesOf(values)}`;
  return { xml: inside === '' ? `${open}/>` : `${open}>${inside}</${name}>` };
}

/** Undefined for an empty text: an element without a value says nothing. */
export const elementOf = (name: string, text: string | undefined, values: Values = {}): Xml | undefined =>
  text === undefined || text.trim() === '' ? undefined : element(name, values, text);

export const documentOf = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
