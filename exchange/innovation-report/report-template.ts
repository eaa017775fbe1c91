// A report as a Typst document: it lays out and writes nothing of its own.

export const REPORT_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let lake = rgb("#0b5a7a")
#let muted = rgb("#5c6670")
#let rule = rgb("#c9d0d6")

#set document(title: data.title)
#set text(font: "Golos Text", size: 10pt, lang: data.language, number-width: "tabular")
#set page(paper: "a4", margin: (left: 22mm, right: 18mm, top: 20mm, bottom: 20mm), footer: context [
  #set text(size: 7.5pt, fill: muted)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.65em)
#show heading.where(level: 1): set text(size: 18pt, weight: "bold")
#show heading.where(level: 2): set text(size: 13pt, weight: "semibold", fill: lake)
#show heading.where(level: 3): set text(size: 10.5pt, weight: "semibold")
#show heading: set block(above: 16pt, below: 8pt)

#let shown(cell) = if cell.at("href", default: none) != none { link(cell.href, text(fill: lake, cell.text)) } else { [#cell.text] }

#let lined(one) = {
  let many = one.columns.len() > 7
  set text(size: if many { 7pt } else { 8.5pt })
  // A short table stands whole.
  block(breakable: one.rows.len() > 9, width: 100%, table(
    columns: one.columns.map(c => if c.align == "right" { auto } else { 1fr }), stroke: none,
    inset: (x: if many { 2.5pt } else { 4pt }, y: 3pt),
    align: one.columns.map(c => if c.align == "right" { right + top } else { left + top }),
    table.header(..one.columns.map(c => text(size: if many { 6.5pt } else { 7.5pt }, fill: muted, hyphenate: true)[#c.title]), table.hline(stroke: 0.6pt + rule)),
    ..one.rows.map(r => r.map(c => shown(c))).flatten(),
    table.hline(stroke: 0.6pt + rule),
  ))
}

= #data.title
#for line in data.lead [#text(fill: muted)[#line] \\ ]

#let listed(findings) = for finding in findings { block(above: 5pt, below: 5pt, grid(columns: (10pt, 1fr), text(fill: lake)[•], [#shown(finding)])) }

== #data.main.title
#listed(data.main.findings)

#for chapter in data.chapters {
  heading(level: 2, chapter.title)
  for one in chapter.blocks {
    if one.kind == "findings" {
      listed(one.findings)
    } else if one.kind == "text" {
      par(text(size: 9pt, fill: muted, one.text))
    } else if one.kind == "list" {
      if one.items.len() > 0 {
        heading(level: 3, one.title)
        for item in one.items { block(above: 3pt, below: 3pt, grid(columns: (10pt, 1fr), [–], [#shown(item)])) }
      }
    } else if one.kind == "table" {
      block(sticky: true, heading(level: 3, one.title))
      lined(one.table)
    } else if one.kind == "chart" {
      block(breakable: false, above: 14pt, below: 6pt, {
        text(weight: "semibold", one.title)
        linebreak()
        text(size: 8.5pt, fill: muted, one.subtitle)
        v(2pt)
        image(bytes(one.svg), format: "svg", width: 100%, alt: one.title)
        text(size: 7.5pt, fill: muted, one.source)
      })
      lined(one.table)
    }
  }
}
`;
