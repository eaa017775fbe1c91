import { writeFile } from 'node:fs/promises';
import { evaluatePackage, type Evaluation } from '#exchange/package/evaluate-package.ts';
import type { PackageSource } from '#exchange/package/package-source.ts';
import { resultCsv } from '#exchange/results/result-csv.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { ItemCollector } from '#exchange/results/workbook/item-collector.ts';
import { writeResultsWorkbook } from '#exchange/results/workbook/write-results-workbook.ts';
import { wordFinding } from '#wording/word-finding.ts';
import { CommandFault, type Conversation } from './conversation.ts';
import { explanationOf, splitSubject } from './explain.ts';
import { FactCollector, remarkFindings, withPackage } from './package-reading.ts';
import { type Chosen, readChosen } from './readings.ts';
import { resultTable } from './result-table.ts';

export const FORMATS = ['table', 'json', 'csv', 'xlsx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export type EvaluateOptions = Chosen & {
  readonly format: string;
  readonly output?: string;
  readonly explain?: string;
  readonly exact?: boolean;
};

function readFormat(found: string, { say }: Conversation): Format {
  const format = FORMATS.find((one) => one === found);
  if (!format) throw new CommandFault(say('commands:wrong-format', { found, known: FORMATS.join(', ') }));
  return format;
}

function textOf(evaluation: Evaluation, format: 'table' | 'json' | 'csv', conversation: Conversation, exact: boolean) {
  const { say } = conversation;
  if (format === 'json') return JSON.stringify(resultJson(evaluation, (finding) => wordFinding(say, finding)), undefined, 2);
  if (format === 'csv') return resultCsv(evaluation).trimEnd();
  return resultTable(evaluation, conversation, { exact }).join('\n');
}

/** Evaluates an opened package and gives the answer in the form asked for. */
async function evaluateSource(source: PackageSource, options: EvaluateOptions, conversation: Conversation) {
  const format = readFormat(options.format, conversation);
  const { say, answer, remark } = conversation;
  if (format === 'xlsx' && !options.output) throw new CommandFault(say('commands:output-wanted', { format }));
  const chosen = await readChosen(options, conversation);
  const subject = options.explain ? splitSubject(options.explain, conversation) : undefined;
  const facts = subject ? new FactCollector(subject.bin) : undefined;
  const items = format === 'xlsx' ? new ItemCollector() : undefined;
  const evaluation = await evaluatePackage(source, {
    ...chosen,
    progress: conversation.progress,
    signal: conversation.signal,
    take: (fact, cells, places) => {
      facts?.take(fact, cells, places);
      items?.take(fact, cells, places);
    },
  });
  remarkFindings(evaluation.findings, 'refused', conversation);
  if (format === 'xlsx' && items && options.output) {
    await writeResultsWorkbook(evaluation, items, conversation.language, options.output);
  } else if (format !== 'xlsx') {
    const text = textOf(evaluation, format, conversation, options.exact === true);
    if (options.output) await writeFile(options.output, `${text}\n`);
    else answer(text);
  }
  if (options.output) remark(say('commands:written', { file: options.output }));
  if (subject && facts) answer(['', ...explanationOf(evaluation, facts, subject, conversation)].join('\n'));
}

/** `shyraq evaluate`. */
export async function evaluate(path: string, options: EvaluateOptions, conversation: Conversation): Promise<void> {
  await withPackage(path, conversation, (source) => evaluateSource(source, options, conversation));
}
