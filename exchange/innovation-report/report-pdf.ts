// The report on innovation activity as a PDF/A-2b document; each figure leads to its items.

import type { Content, ContentCell, ContentTable } from '#rules/innovation/content.ts';
import { itemsAddress } from '#rules/innovation/content.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { printPdf } from '../papers/print-pdf.ts';
import { drawChart } from './draw-chart.ts';
import { REPORT_TEMPLATE } from './report-template.ts';

export type ReportPlan = {
  readonly language: Language;
  /** Of the house, without a slash at its end: links in a document are whole. */
  readonly address: string;
};

const shown = ({ text, items }: ContentCell, { address }: ReportPlan) =>
  items ? { text, href: `${address}${itemsAddress(items)}` } : { text };

const lined = ({ columns, rows }: ContentTable, plan: ReportPlan) => ({
  columns,
  rows: rows.map((row) => row.map((cell) => shown(cell, plan))),
});

export function reportPdf({ title, lead, chapters }: Content, plan: ReportPlan): Uint8Array {
  const { language } = plan;
  const laid = chapters.map((chapter) => ({
    title: chapter.title,
    blocks: chapter.blocks.map((block) => {
      switch (block.kind) {
        case 'findings':
          return { kind: block.kind, findings: block.findings.map((one) => shown(one, plan)) };
        case 'list':
          return { ...block, items: block.items.map((one) => shown(one, plan)) };
        case 'table':
          return { ...block, table: lined(block.table, plan) };
        case 'chart': {
          const { kind, subtitle, source, chart, table } = block;
          const { svg } = drawChart(chart, language);
          return { kind, title: block.title, subtitle, source, svg, table: lined(table, plan) };
        }
        default:
          return block;
      }
    }),
  }));
  const main = chapters.flatMap((one) => (one.main ? [shown(one.main, plan)] : []));
  return printPdf(REPORT_TEMPLATE, {
    main: { title: speak(language)('answers:main'), findings: main },
    language,
    title,
    lead,
    chapters: laid,
    footer: [title, ...lead.slice(-1)].join(' · '),
  });
}
