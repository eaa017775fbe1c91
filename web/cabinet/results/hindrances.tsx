// What stands against computing now: each in words, with its paragraph and the way to where it is cleared.

import type { z } from 'zod';
import type { ListSnapshots } from '#contract/results.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';

export type Hindrance = z.infer<typeof ListSnapshots.answer>['hindrances'][number];

function wordHindrance(say: Say, { code, values }: Hindrance): string {
  const told = Object.entries(values).map(([name, value]): [string, string | number] => {
    const day = typeof value === 'string' ? findPlainDate(value) : undefined;
    return [name, day ? formatDate(day, say.language) : value];
  });
  return say(code, Object.fromEntries(told));
}

function wayOut(say: Say, round: string, code: string): { readonly href: string; readonly label: string } {
  if (code === 'results:items-undecided')
    return { href: addressOf(say, round, 'verification?f.state=open'), label: say('results:clear.items') };
  if (code === 'results:objections-standing')
    return { href: inLanguage('/cabinet/objections', say.language), label: say('results:clear.objections') };
  return { href: addressOf(say, round), label: say('results:clear.stage') };
}

export function Hindrances(props: { readonly round: string; readonly hindrances: readonly Hindrance[] }) {
  const say = useSay();
  return (
    <LineList>
      {props.hindrances.map((one) => {
        const { href, label } = wayOut(say, props.round, one.code);
        return (
          <Line
            key={one.code}
            title={<StatusMark meaning="refused">{wordHindrance(say, one)}</StatusMark>}
            action={<a href={href}>{label}</a>}
          >
            {one.paragraph !== '' && (
              <LineAbout>
                <ParagraphMark>{wordReference(say, one.paragraph)}</ParagraphMark>
              </LineAbout>
            )}
          </Line>
        );
      })}
    </LineList>
  );
}
