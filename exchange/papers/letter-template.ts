// A letter as a Typst document: letterhead, number and day, addressee, title, text, signature.

export const LETTER_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let lake = rgb("#0b5a7a")
#let muted = rgb("#5c6670")
#let rule = rgb("#c9d0d6")

#set document(title: data.title)
#set text(font: "Golos Text", size: 11pt, lang: data.language, number-width: "tabular", hyphenate: false)
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm), footer: context [
  #set text(size: 7.5pt, fill: muted)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.7em, spacing: 0.95em)

#for line in data.issuer [#align(center)[#text(size: 10.5pt, weight: "semibold", fill: lake)[#line]]]
#v(2pt)
#line(length: 100%, stroke: 0.8pt + lake)
#grid(columns: (1fr, 1fr), align: (left, right), text(size: 10pt)[#data.on], text(size: 10pt)[#data.number])
#v(14pt)
#align(right, box(width: 82mm, align(left)[#data.addressee.split("\\n").map(l => [#l]).join(linebreak())]))
#v(14pt)
#align(center, box(width: 88%, text(size: 13pt, weight: "bold", hyphenate: false)[#data.title]))
#v(8pt)

// What is read as one is not divided: 9-тармағы, № 12/2026, 2026 г., 16,82 %.
#show regex("\\d-\\p{L}+|№\\s?[\\d/]*\\d|\\d{4}\\sг\\.|[\\d.,]*\\d\\s%"): it => box(it)

// The last words stay with the signature.
#for (at, one) in data.blocks.enumerate() {
  let last = at + 1 == data.blocks.len()
  if one.kind == "text" { block(sticky: last, par(justify: not one.text.contains(regex("\\S{41,}")), first-line-indent: (amount: 10mm, all: true), one.text.split("\\n").map(l => [#l]).join(linebreak()))) }
  else {
    enum(numbering: "1)", indent: 6mm, body-indent: 3mm, spacing: 0.8em, ..one.items.map(i => enum.item(i.split("\\n").map(l => [#l]).join(linebreak()))))
  }
}

#v(26pt)
#block(breakable: false, grid(columns: (1fr, 42mm, auto), gutter: 5mm, align: bottom,
  text(weight: "semibold")[#data.signer], line(length: 100%, stroke: 0.5pt + rule), []))
`;
