// The printed results as a Typst document. It lays out and writes nothing of its own: every word and number comes in as
// data, so that no text from a package can become markup.

export const REPORT_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let lake = rgb("#0b5a7a")
#let muted = rgb("#5c6670")
#let rule = rgb("#c9d0d6")
#let parts = (rgb("#0b5a7a"), rgb("#3f8fb0"), rgb("#8fbfd1"), rgb("#c98a1b"), rgb("#7a6a3a"), rgb("#a8552f"))

#set document(title: data.title)
#set text(font: "Golos Text", size: 9.5pt, lang: data.language, number-width: "tabular")
#set page(paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 20mm), footer: context [
  #set text(size: 7.5pt, fill: muted)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.62em)
#show heading.where(level: 1): set text(size: 19pt, weight: "bold")
#show heading.where(level: 2): set text(size: 12.5pt, weight: "semibold", fill: lake)

= #data.title
#for line in data.circumstances [#text(fill: muted)[#line] \\ ]
#if data.warning != none { block(inset: 8pt, fill: rgb("#fdf3df"), radius: 2pt, width: 100%)[#data.warning] }

#let bar(one, width) = {
  let total = one.parts.map(p => p.share).sum(default: 0)
  if total > 0 { stack(dir: ltr, ..one.parts.enumerate().map(((i, p)) => rect(
    width: width * p.share, height: 7pt, fill: parts.at(calc.rem(i, parts.len())), stroke: none))) }
}

#for list in data.lists {
  block(breakable: true, above: 16pt)[
    #block(sticky: true)[
    == #list.title
    #if list.legend.len() > 1 { text(size: 8pt, fill: muted)[
      #list.legend.enumerate().map(((i, l)) => [#box(rect(width: 6pt, height: 6pt, fill: parts.at(calc.rem(i, parts.len())), stroke: none)) #l]).join(h(8pt))
    ] }
    ]
    #if list.rows.len() == 0 { text(fill: muted)[#data.empty] } else {
      table(
        columns: (auto, 1fr, 52mm, auto), stroke: none, inset: (x: 4pt, y: 3.5pt),
        align: (right + horizon, left + horizon, left + horizon, right + horizon),
        table.header(..data.columns.map(c => text(size: 8pt, fill: muted)[#c])),
        table.hline(stroke: 0.6pt + rule),
        ..list.rows.map(r => ([#r.rank], [#r.name #text(size: 7.5pt, fill: muted)[#r.bin]], bar(r, 50mm), text(weight: "semibold")[#r.score])).flatten(),
        table.hline(stroke: 0.6pt + rule),
      )
    }
    #for one in list.left { text(size: 8.5pt, fill: muted)[#one \\ ] }
  ]
}

#set page(flipped: true)
#for matrix in data.matrices {
  block(breakable: true, above: 14pt)[
    #block(sticky: true)[== #matrix.title]
    #table(
      columns: (1fr, ..matrix.heads.map(_ => auto)), stroke: none, inset: (x: 4pt, y: 3pt),
      align: (left + horizon, ..matrix.heads.map(_ => right + horizon)),
      table.header([], ..matrix.heads.map(h => text(size: 8pt, fill: muted)[#h])),
      table.hline(stroke: 0.6pt + rule),
      ..matrix.rows.map(r => ([#text(size: 8.5pt)[#r.name]], ..r.values.map(v => text(size: 8.5pt)[#v]))).flatten(),
      table.hline(stroke: 0.6pt + rule),
    )
  ]
}
#for line in data.legend [#text(size: 8pt, fill: muted)[#line] \\ ]
`;
