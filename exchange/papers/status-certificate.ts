// The certificate of an entry of the status register as a PDF/A-2b document: what the register says on a day, and a square code that
// leads to the entry, which says what it says now. The same bytes for the same entry.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { encode } from 'uqr';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';

export type CertificateData = {
  readonly bin: string;
  readonly names: Readonly<Record<Language, string>>;
  /** The day of which it speaks. */
  readonly on: string;
  readonly since: string;
  readonly paragraph: string;
  readonly document: { readonly kind: string; readonly number: string; readonly on: string; readonly issuer: string };
  /** Of the entry in the register, in the language of the certificate. */
  readonly address: string;
};

/** Light modules around it, as the standard asks. */
const QUIET = 4;

/** Black on white, one path: it stays sharp at any size. */
export function drawSquareCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'L', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}

const TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let lake = rgb("#0b5a7a")
#let muted = rgb("#5c6670")
#let rule = rgb("#c9d0d6")
#set document(title: data.title)
#set text(font: "Golos Text", size: 11pt, lang: data.language, number-width: "tabular")
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 25mm, bottom: 20mm), footer: text(size: 8pt, fill: muted)[#data.footer])
#set par(leading: 0.7em)

#text(size: 9pt, fill: muted)[#data.register]
#v(10mm)
#text(size: 22pt, weight: "bold")[#data.title]
#v(4mm)
#text(size: 15pt, weight: "semibold", fill: lake)[#data.name]
#v(2mm)
#line(length: 100%, stroke: 0.6pt + rule)
#v(4mm)
#par[#data.says]
#v(6mm)
#table(columns: (52mm, 1fr), stroke: none, inset: (x: 0pt, y: 4pt), align: left + top,
  ..data.facts.map(f => (text(fill: muted)[#f.at(0)], [#f.at(1)])).flatten())
#v(12mm)
#grid(columns: (42mm, 1fr), column-gutter: 8mm, align: horizon,
  image(bytes(data.code), format: "svg", width: 42mm),
  [#par[#data.scan] #v(2mm) #text(size: 9pt, fill: lake)[#link(data.address)[#data.address]]])
`;

export function certificatePdf(of: CertificateData, language: Language): Uint8Array {
  const say = speak(language);
  const day = (text: string) => formatDate(getPlainDate(text), language);
  const { kind, number, on, issuer } = of.document;
  const data = {
    language,
    title: say('register:certificate.title'),
    register: say('register:certificate.register'),
    name: of.names[language],
    says: say('register:certificate.says', { date: day(of.on) }),
    facts: [
      [say('register:bin'), of.bin],
      [say('register:since'), day(of.since)],
      [say('register:document'), say(`register:document.${kind}`, { number, date: day(on) })],
      [say('register:issuer'), issuer],
      [say('register:ground'), say('register:certificate.ground', { paragraph: of.paragraph.slice(2) })],
    ],
    scan: say('register:certificate.scan'),
    footer: say('register:certificate.footer', { date: day(of.on) }),
    address: of.address,
    code: drawSquareCode(of.address),
  };
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/golos-text/package.json')));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  const pdf = compiler.pdf(
    { mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: PdfStandard.A_2b, creationTimestamp: 0 },
  );
  compiler.evictCache(0);
  return pdf;
}
