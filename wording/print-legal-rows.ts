// The rows of the printed law on paper or on a terminal.

import { formatDate } from './format-date.ts';
import { type LegalRow, SECTIONS } from './legal-row.ts';
import type { Say } from './speak.ts';

const HEADINGS = ['id', 'says', 'value', 'paragraph', 'from'] as const;
const INDENT = '    ';

const cell = (text: string) => text.replaceAll('|', '\\|');

function markdownRow(row: LegalRow, say: Say): string {
  const says = row.names ? `**${cell(row.says)}**` : cell(row.says);
  const from = row.from ? formatDate(row.from, say.language, 'short') : '';
  return `| ${[row.id, says, row.value ?? '', row.paragraph, from].join(' | ')} |`;
}

function markdownSection(rows: readonly LegalRow[], say: Say): string[] {
  const headings = HEADINGS.map((name) => say(`law:legal.heading.${name}`));
  return [
    `| ${headings.join(' | ')} |`,
    '| --- | --- | ---: | --- | --- |',
    ...rows.map((row) => markdownRow(row, say)),
  ];
}

function textRow(row: LegalRow, say: Say): string {
  const where = [row.paragraph, ...(row.from ? [formatDate(row.from, say.language, 'short')] : [])].join(', ');
  const says = row.value === undefined ? row.says : `${row.says}: ${row.value}`;
  return `${row.names ? `${row.id} · ` : INDENT}${says} [${where}]`;
}

/** The rows under a title, section by section. */
export function printLegalRows(say: Say, title: string, rows: readonly LegalRow[], form: 'markdown' | 'text'): string {
  const lines = [form === 'markdown' ? `# ${title}` : title];
  for (const section of SECTIONS) {
    const mine = rows.filter((row) => row.section === section);
    const named = say(`law:legal.section.${section}`);
    if (form === 'markdown') lines.push('', `## ${named}`, '', ...markdownSection(mine, say));
    else lines.push('', named, '', ...mine.map((row) => textRow(row, say)));
  }
  return lines.join('\n');
}
