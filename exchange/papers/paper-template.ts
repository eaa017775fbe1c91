// A paper of the Council as a Typst document: it lays out and writes nothing of its own.

export const PAPER_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let lake = rgb("#0b5a7a")
#let muted = rgb("#5c6670")
#let rule = rgb("#c9d0d6")

#set document(title: data.title)
#set text(font: "Golos Text", size: 10pt, lang: data.language, number-width: "tabular")
#set page(paper: "a4", margin: (left: 25mm, right: 15mm, top: 20mm, bottom: 20mm), footer: context [
  #set text(size: 7.5pt, fill: muted)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.65em)
#show heading.where(level: 1): set text(size: 17pt, weight: "bold")
#show heading.where(level: 2): set text(size: 12pt, weight: "semibold", fill: lake)
#show heading.where(level: 3): set text(size: 10.5pt, weight: "semibold")
#show heading: set block(above: 14pt, below: 7pt)

// A hash stands whole on one line.
#let shown(value) = if value.match(regex("^[0-9a-f]{64}$")) != none { text(size: 8pt)[#value] } else { value.split("\\n").map(l => [#l]).join(linebreak()) }

= #data.title
#for line in data.lead [#text(fill: muted)[#line] \\ ]

#for one in data.blocks {
  if one.kind == "heading" [== #one.text]
  else if one.kind == "subheading" [=== #one.text]
  else if one.kind == "text" {
    let lines = one.text.split("\\n")
    par(text(fill: if one.at("muted", default: false) { muted } else { black }, lines.map(l => [#l]).join(linebreak())))
  }
  else if one.kind == "facts" {
    table(columns: (48mm, 1fr), stroke: none, inset: (x: 0pt, y: 2.5pt), align: left + top,
      ..one.facts.map(f => (text(fill: muted)[#f.at(0)], shown(f.at(1)))).flatten())
  }
  else if one.kind == "table" {
    table(
      columns: one.columns.map(c => if c.align == "right" { auto } else { 1fr }), stroke: none, inset: (x: 4pt, y: 3pt),
      align: one.columns.map(c => if c.align == "right" { right + top } else { left + top }),
      table.header(..one.columns.map(c => text(size: 8pt, fill: muted)[#c.title])),
      table.hline(stroke: 0.6pt + rule),
      ..one.rows.map(r => r.map(v => text(size: 9pt)[#v])).flatten(),
      table.hline(stroke: 0.6pt + rule),
    )
  }
  else if one.kind == "signatures" {
    v(16pt)
    for who in one.lines {
      block(breakable: false, above: 22pt)[#who.part #box(width: 1fr, line(length: 100%, stroke: 0.5pt + rule)) #h(6pt) #who.name]
    }
  }
}
`;
