// The commands of shyraq, their arguments and their help, in the language of the person. What a command needs is loaded
// when it is called: help and small questions are answered at once.

import { type Command, Command as Program } from 'commander';
import type { Conversation } from './conversation.ts';
import { FORMATS } from './formats.ts';
import { VERSION } from './version.ts';

const collect = (value: string, earlier: readonly string[]): string[] => [...earlier, value];

/** The library's English headings, by the keys of ours. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'heading-usage',
  'Arguments:': 'heading-arguments',
  'Options:': 'heading-options',
  'Commands:': 'heading-commands',
};

function examplesOf(conversation: Conversation, lines: readonly string[]): string {
  return `\n${conversation.say('commands:heading-examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function addReadings(command: Command, conversation: Conversation): Command {
  const { say } = conversation;
  return command
    .requiredOption('--year <year>', say('commands:option-year'))
    .option('--weights <file>', say('commands:option-weights'))
    .option('--set <interpretation=option>', say('commands:option-set'), collect, []);
}

function addEvaluation(program: Command, conversation: Conversation): void {
  const { say } = conversation;
  const text = (key: string) => say(`commands:${key}`);
  addReadings(program.command('evaluate').argument('<package>', text('argument-package')), conversation)
    .description(text('evaluate'))
    .option('--format <form>', text('option-format'), FORMATS[0])
    .option('--output <file>', text('option-output'))
    .option('--explain <bin[/indicator]>', text('option-explain'))
    .option('--exact', text('option-exact'))
    .action(async (path, options) => (await import('./evaluate.ts')).evaluate(path, options, conversation))
    .addHelpText(
      'after',
      examplesOf(conversation, [
        'shyraq evaluate report-2025 --year 2025',
        'shyraq evaluate report-2025.zip --year 2025 --weights weights.json --format json --output results.json',
        'shyraq evaluate report-2025.xlsx --year 2025 --set I1=steps-per-project --set L1=kk-ru --format xlsx --output results.xlsx',
      ]),
    );
  addReadings(program.command('explain').argument('<package>', text('argument-package')), conversation)
    .argument('<subject>', text('argument-subject'))
    .description(text('explain'))
    .action(async (path, subject, options) =>
      (await import('./explain.ts')).explain(path, subject, options, conversation),
    )
    .addHelpText(
      'after',
      examplesOf(conversation, [
        'shyraq explain report-2025 940140000385 --year 2025',
        'shyraq explain report-2025 940140000385/2.1 --year 2025 --language kk',
      ]),
    );
  program
    .command('check')
    .argument('<package>', text('argument-package'))
    .description(text('check'))
    .requiredOption('--year <year>', text('option-year'))
    .action(async (path, options) => (await import('./check.ts')).check(path, options, conversation))
    .addHelpText('after', examplesOf(conversation, ['shyraq check report-2025 --year 2025']));
}

function addImport(program: Command, conversation: Conversation): void {
  const text = (key: string) => conversation.say(`commands:${key}`);
  program
    .command('import')
    .argument('<files...>', text('argument-files'))
    .description(text('import'))
    .requiredOption('--year <year>', text('option-year'))
    .requiredOption('--bin <bin>', text('option-bin'))
    .requiredOption('--output <folder>', text('argument-folder'))
    .option('--name <name>', text('option-name'))
    .option('--category <category>', text('option-category'), 'clinical')
    .option('--affiliation <spelling>', text('option-affiliation'), collect, [])
    .option('--affiliations <file>', text('option-affiliations'))
    .option('--journals <file>', text('option-journals'), collect, [])
    .option('--audience <audience>', text('option-audience'), 'staff')
    .action(async (files, options) => (await import('./import-files.ts')).importFiles(files, options, conversation))
    .addHelpText(
      'after',
      examplesOf(conversation, [
        'shyraq import savedrecs.txt scopus.csv --year 2025 --bin 940140000385 --affiliation "Example Institute of Cardiology" --journals "scimagojr 2025.csv" --output report-2025',
      ]),
    );
}

function addVerification(program: Command, conversation: Conversation): void {
  const text = (key: string) => conversation.say(`bundle:${key}`);
  program
    .command('verify')
    .argument('<file>', text('argument-file'))
    .description(text('verify'))
    .option('--key <key>', text('option-key'))
    .option('--format <form>', text('option-format'), 'table')
    .action(async (path, options) => (await import('./verify.ts')).verify(path, options, conversation))
    .addHelpText(
      'after',
      examplesOf(conversation, [
        'shyraq verify results-2025.zip --key working-body.pub',
        'shyraq verify results-2025.zip --format json',
      ]),
    );
}

function addWriting(program: Command, conversation: Conversation): void {
  const text = (key: string) => conversation.say(`commands:${key}`);
  program
    .command('template')
    .argument('<file>', text('argument-file'))
    .description(text('template'))
    .action(async (file) => (await import('./template.ts')).template(file, conversation))
    .addHelpText('after', examplesOf(conversation, ['shyraq template report.xlsx --language kk']));
  program
    .command('example')
    .argument('<folder>', text('argument-folder'))
    .description(text('example'))
    .option('--replace', text('option-replace'))
    .option('--bundle', conversation.say('bundle:option-bundle'))
    .action(async (folder, options) => (await import('./example.ts')).example(folder, options, conversation))
    .addHelpText('after', examplesOf(conversation, ['shyraq example example', 'shyraq example example --bundle']));
  program
    .command('law')
    .description(text('law'))
    .action(async () => (await import('./print-law.ts')).printLaw(conversation));
}

function addServer(program: Command, conversation: Conversation): void {
  const text = (key: string) => conversation.say(`server:${key}`);
  const journal = program.command('journal').description(text('journal'));
  journal
    .command('verify')
    .description(text('journal-verify'))
    .option('--database <address>', text('journal-option-database'))
    .option('--anchors <file>', text('journal-option-anchors'))
    .action(async (options) => (await import('./journal.ts')).verify(options, conversation))
    .addHelpText('after', examplesOf(conversation, ['shyraq journal verify']));
}

/** The program with all its commands. Faults of usage end in commander's own error, which the caller words. */
export function buildProgram(conversation: Conversation): Command {
  const text = (key: string) => conversation.say(`commands:${key}`);
  const program = new Program('shyraq');
  program
    .description(text('about'))
    .version(VERSION, '-V, --version', text('version'))
    .option('--language <language>', text('option-language'))
    .helpOption('-h, --help', text('help'))
    .configureHelp({
      styleTitle: (title) => {
        const key = HEADINGS[title];
        return conversation.styled('bold', key ? text(key) : title);
      },
      optionDescription: (option) => option.description,
    })
    .helpCommand(false)
    .exitOverride();
  addEvaluation(program, conversation);
  addVerification(program, conversation);
  addImport(program, conversation);
  addWriting(program, conversation);
  addServer(program, conversation);
  for (const command of program.commands) {
    command.option('--language <language>', text('option-language')).helpOption('-h, --help', text('help'));
    command.copyInheritedSettings(program);
  }
  program.addHelpText(
    'after',
    examplesOf(conversation, ['shyraq example example', 'shyraq evaluate example/2025 --year 2025']),
  );
  return program;
}
