// Holds a request against its contract and names everything that is wrong with it at once.

import type { z } from 'zod';
import type { Contract } from '#contract/http.ts';
import { Problem, type Reason, type Values } from '../problem.ts';
import type { Asked } from './route.ts';

type Issue = z.core.$ZodIssue;

const PARTS = ['params', 'query', 'body'] as const;

const pointerOf = (part: string, path: readonly PropertyKey[]): string =>
  ['', part, ...path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

const reason = (key: string, pointer: string, values: Values = {}): Reason => ({
  code: `problems:reason-${key}`,
  pointer,
  values,
});

/** Rooms word their own checks: `z.string().refine(…, 'organisations:bin-wrong')` gives those words. */
const OWN_WORDS = /^[a-z-]+:[a-z0-9-]+$/;

/** What is counted, where it is no number. */
const COUNTED: Readonly<Record<string, string>> = { string: '-text', array: '-list' };

function sizeReason(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, pointer: string): Reason {
  if (OWN_WORDS.test(issue.message)) return { code: issue.message, pointer };
  const counted = COUNTED[issue.origin] ?? '';
  return issue.code === 'too_small'
    ? reason(`too-small${counted}`, pointer, { least: String(issue.minimum) })
    : reason(`too-big${counted}`, pointer, { most: String(issue.maximum) });
}

function valueAt(part: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], part);
}

function reasonsOf(part: string, whole: unknown, issue: Issue): Reason[] {
  const pointer = pointerOf(part, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => reason('unknown-field', pointerOf(part, [...issue.path, name]), { name }));
    case 'invalid_type': {
      const missing = valueAt(whole, issue.path) === undefined;
      return [missing ? reason('missing', pointer) : reason('wrong-type', pointer, { expected: issue.expected })];
    }
    case 'too_small':
    case 'too_big':
      return [sizeReason(issue, pointer)];
    case 'invalid_format':
      return [
        OWN_WORDS.test(issue.message)
          ? { code: issue.message, pointer }
          : reason('wrong-format', pointer, { format: issue.format }),
      ];
    case 'invalid_value':
      return [
        valueAt(whole, issue.path) === undefined
          ? reason('missing', pointer)
          : reason('not-among', pointer, { known: issue.values.map(String).join(', ') }),
      ];
    default:
      return [OWN_WORDS.test(issue.message) ? { code: issue.message, pointer } : reason('wrong-value', pointer)];
  }
}

/** The parts as the contract reads them. Throws a Problem `invalid-request` with a reason and a JSON pointer per fault. */
export function checkRequest(contract: Contract, asked: Asked): Asked {
  const read = PARTS.map((part) => {
    const result = contract[part].safeParse(asked[part]);
    return result.success
      ? { part, value: result.data, reasons: [] }
      : {
          part,
          value: undefined,
          reasons: result.error.issues.flatMap((issue) => reasonsOf(part, asked[part], issue)),
        };
  });
  const reasons = read.flatMap((result) => result.reasons);
  if (reasons.length > 0) throw new Problem('invalid-request', { reasons });
  const [params, query, body] = read.map(({ value }) => value);
  return { params, query, body };
}

const VERSION = /^"(0|[1-9]\d{0,8})"$/;

/** The version of `If-Match: "3"`. Throws a Problem `version-missing` for none or for anything else. */
export function readVersion(header: string | undefined): number {
  const found = VERSION.exec(header ?? '');
  if (!found) throw new Problem('version-missing');
  return Number(found[1]);
}
