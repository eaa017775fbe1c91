import { type Evaluation, evaluatePackage } from '#exchange/package/evaluate-package.ts';
import type { PackageSource } from '#exchange/package/package-source.ts';
import { resultCsv } from '#exchange/results/result-csv.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { ItemCollector } from '#exchange/results/workbook/item-collector.ts';
import { wordFinding } from '#wording/word-finding.ts';
import { CommandFault, type Conversation } from './conversation.ts';
import { explanationOf, splitSubject } from './explain.ts';
import { FORMATS, type Format } from './formats.ts';
import { FactCollector, tellingFindings, withPackage } from './package-reading.ts';
import { type Chosen, readChosen } from './readings.ts';
import { resultTable } from './result-table.ts';
import { writeWhole } from './write-whole.ts';

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

/** The forms that are files of bytes: they go to a file and never to a terminal. */
const FILES: readonly Format[] = ['xlsx', 'pdf'];

function textOf(evaluation: Evaluation, format: Format, conversation: Conversation, exact: boolean): string {
  const { say } = conversation;
  if (format === 'json')
    return JSON.stringify(
      resultJson(evaluation, (finding) => wordFinding(say, finding)),
      undefined,
      2,
    );
  if (format === 'csv') return resultCsv(evaluation).trimEnd();
  return resultTable(evaluation, conversation, { exact }).join('\n');
}

type Wanted = { readonly format: Format; readonly output: string | undefined; readonly exact: boolean };

async function write(
  evaluation: Evaluation,
  items: ItemCollector | undefined,
  wanted: Wanted,
  conversation: Conversation,
) {
  const { format, output, exact } = wanted;
  if (output === undefined) {
    conversation.answer(textOf(evaluation, format, conversation, exact));
    return;
  }
  if (items) {
    const { writeResultsWorkbook } = await import('#exchange/results/workbook/write-results-workbook.ts');
    await writeResultsWorkbook(evaluation, items, conversation.language, output);
  } else if (format === 'pdf') {
    const { resultPdf } = await import('#exchange/results/report/result-pdf.ts');
    await writeWhole(output, resultPdf(evaluation, conversation));
  } else await writeWhole(output, `${textOf(evaluation, format, conversation, exact)}\n`);
  conversation.remark(conversation.say('commands:written', { file: output }));
}

/** Evaluates an opened package and gives the answer in the form asked for. */
async function evaluateSource(source: PackageSource, options: EvaluateOptions, conversation: Conversation) {
  const format = readFormat(options.format, conversation);
  const output = options.output;
  if (FILES.includes(format) && output === undefined) {
    throw new CommandFault(conversation.say('commands:output-wanted', { format }));
  }
  const chosen = await readChosen(options, conversation);
  const subject = options.explain ? splitSubject(options.explain, conversation) : undefined;
  const facts = subject ? new FactCollector(subject.bin) : undefined;
  const items = format === 'xlsx' ? new ItemCollector() : undefined;
  const { progress, signal } = conversation;
  const evaluation = await tellingFindings(conversation, (report) =>
    evaluatePackage(source, {
      ...chosen,
      progress,
      signal,
      report,
      take: (fact, cells, places) => {
        facts?.take(fact, cells, places);
        items?.take(fact, cells, places);
      },
    }),
  );
  await write(evaluation, items, { format, output, exact: options.exact === true }, conversation);
  if (subject && facts)
    conversation.answer(['', ...explanationOf(evaluation, facts, subject, conversation)].join('\n'));
}

/** `shyraq evaluate`. */
export async function evaluate(path: string, options: EvaluateOptions, conversation: Conversation): Promise<void> {
  await withPackage(path, conversation, (source) => evaluateSource(source, options, conversation));
}
