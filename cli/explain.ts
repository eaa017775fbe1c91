import { type Evaluation, evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { findBinFault } from '#rules/kernel/bin.ts';
import { explainOrganisation } from '#rules/scoring/explain.ts';
import { explanationLines, type Line } from '#wording/explain-in-words.ts';
import { CommandFault, type Conversation, type Style } from './conversation.ts';
import { FactCollector, tellingFindings, withPackage } from './package-reading.ts';
import { type Chosen, readChosen } from './readings.ts';

export type Subject = { readonly bin: string; readonly focus: string | undefined };

/** Takes `BIN`, `BIN/2` or `BIN/2.1` apart. */
export function splitSubject(text: string, { say }: Conversation): Subject {
  const [bin = '', ...rest] = text.split('/');
  if (findBinFault(bin)) throw new CommandFault(say('commands:wrong-bin', { found: bin }));
  return { bin, focus: rest.length > 0 ? rest.join('/') : undefined };
}

const STYLES: Partial<Record<Line['kind'], Style>> = {
  score: 'bold',
  indicator: 'bold',
  component: 'cyan',
  'not-counted': 'yellow',
  note: 'dim',
};

function lineText(line: Line, { styled }: Conversation): string {
  const style = STYLES[line.kind];
  const said = style ? styled(style, line.text) : line.text;
  const value = line.value === undefined ? '' : ` = ${styled('bold', line.value)}`;
  const reference = line.reference === undefined ? '' : styled('dim', ` [${line.reference}]`);
  return `${'  '.repeat(line.depth)}${said}${value}${reference}`;
}

/** The explanation of an organisation, or of one of its indicators or components, as lines of a tree. */
export function explanationOf(
  evaluation: Evaluation,
  collected: FactCollector,
  { bin, focus }: Subject,
  conversation: Conversation,
): string[] {
  const { say } = conversation;
  const result = evaluation.results.find(({ organisation }) => organisation.bin === bin);
  if (!result) throw new CommandFault(say('commands:unknown-organisation', { bin }));
  const { edition } = evaluation.resolved;
  const known = [...edition.indicators, ...edition.components].some(({ id }) => id === focus);
  if (focus !== undefined && !known) throw new CommandFault(say('commands:unknown-subject', { subject: focus }));
  const reported = { organisation: result.organisation, facts: collected.facts, titleOf: collected.titleOf };
  const { resolved, weighting, reportingYear } = evaluation;
  const explanation = explainOrganisation(reported, resolved, weighting, reportingYear);
  const lines = explanationLines(say, explanation, { language: conversation.language, resolved, weighting, focus });
  return lines.map((line) => lineText(line, conversation));
}

/** `shyraq explain`: any number of an organisation down to the row and the paragraph. */
export async function explain(
  path: string,
  subject: string,
  options: Chosen,
  conversation: Conversation,
): Promise<void> {
  const asked = splitSubject(subject, conversation);
  await withPackage(path, conversation, async (source) => {
    const chosen = await readChosen(options, conversation);
    const collected = new FactCollector(asked.bin);
    const { progress, signal } = conversation;
    const evaluation = await tellingFindings(
      conversation,
      (report) => evaluatePackage(source, { ...chosen, progress, signal, report, take: collected.take }),
      ({ organisation }) => organisation === undefined || organisation === asked.bin,
    );
    conversation.answer(explanationOf(evaluation, collected, asked, conversation).join('\n'));
  });
}
