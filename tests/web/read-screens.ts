// Reads the sources of the web as a compiler does: every text that a person would see, and every key that is asked for.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };
export type Found = { readonly place: string; readonly text: string };
/** `exact` is false where the key ends in something computed: `web:file.${state}`. */
export type AskedKey = Found & { readonly exact: boolean };
export type Screen = { readonly literals: readonly Found[]; readonly keys: readonly AskedKey[] };

/** Attributes whose text nobody reads. Everything else that holds words is a fault. */
const SILENT = new Set([
  'className',
  'type',
  'role',
  'rel',
  'd',
  'viewBox',
  'name',
  'accept',
  'autoComplete',
  'inputMode',
  'scope',
  'method',
  'request',
]);
const LETTER = /\p{L}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Two words one after another, with a capital or a stop about them: a sentence, not an identifier. */
const SENTENCE = /^\p{Lu}\p{Ll}+ \p{L}|\p{L} \p{L}+[.!?]$/u;
const KEY = /^[a-z-]+:[a-z…][\w.…-]*$/;
/** Attributes that speak to a person, and those that point at an element. */
const SPEAKING =
  /^(aria-(?!labelledby|describedby|controls|owns|autocomplete)[a-z]+|title|alt|label|placeholder|hint|text|subtitle|caption)$/;
/** What attributes for readers of the screen say to the program. */
const TOKENS = /^(true|false|page|step|polite|dialog)$/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function childrenOf(node: Node): readonly Node[] {
  return Object.entries(node).flatMap(([, value]) => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('…');
}

function attributeName(node: Node): string {
  const { name } = node.name as { name: unknown };
  return typeof name === 'string' ? name : '';
}

function isSeenInAttribute(attribute: Node, text: string): boolean {
  const name = attributeName(attribute);
  if (SPEAKING.test(name)) return !TOKENS.test(text);
  return !SILENT.has(name) && SENTENCE.test(text);
}

/** Whether a text, standing where it stands, would be read by a person. */
function isSeen(text: string, parents: readonly Node[]): boolean {
  if (!LETTER.test(text) || KEY.test(text)) return false;
  if (CYRILLIC.test(text)) return true;
  const parent = parents.at(-1);
  const holder = parent?.type === 'JSXExpressionContainer' ? parents.at(-2) : parent;
  switch (holder?.type) {
    case 'JSXText':
    case 'JSXElement':
    case 'JSXFragment':
      return true;
    case 'JSXAttribute':
      return isSeenInAttribute(holder, text);
    default:
      return SENTENCE.test(text) && !parents.some(({ type }) => type === 'NewExpression' || type === 'ThrowStatement');
  }
}

const isTypeOnly = ({ type }: Node) =>
  type === 'ImportDeclaration' ||
  (type.startsWith('TS') && type !== 'TSAsExpression' && type !== 'TSSatisfiesExpression');

type Said = { readonly node: Node; readonly text: string; readonly parents: readonly Node[] };

/** Every text in the order of the file, with what it stands in. */
function listTexts(node: Node, parents: readonly Node[] = []): readonly Said[] {
  if (isTypeOnly(node)) return [];
  const inside = [...parents, node];
  const text = node.type === 'JSXText' ? String(node.value) : textOf(node);
  const here = text === undefined ? [] : [{ node, text, parents: node.type === 'JSXText' ? inside : parents }];
  return [...here, ...childrenOf(node).flatMap((child) => listTexts(child, inside))];
}

/** The seen texts and the asked keys of one file. Throws an Error where the file cannot be parsed. */
export function readScreen(file: string, source: string): Screen {
  const { program, errors } = parseSync(file, source, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const said = listTexts(program as unknown as Node);
  const placeOf = (node: Node) => `${file}:${source.slice(0, node.start).split('\n').length}`;
  return {
    literals: said
      .filter(({ text, parents }) => isSeen(text, parents))
      .map(({ node, text }) => ({ place: placeOf(node), text: text.trim() })),
    keys: said
      .filter(({ text }) => KEY.test(text))
      .map(({ node, text }) => ({
        place: placeOf(node),
        text: text.split('…')[0] ?? '',
        exact: !text.includes('…'),
      })),
  };
}

/** Every source of the web but its tests. */
export function readScreens(): readonly Screen[] {
  const web = join(root, 'web');
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readScreen(relative(root, join(web, name)), readFileSync(join(web, name), 'utf8')));
}
