// Organisation by organisation: unfolded, each published figure beside the one that this browser has just computed.

import { useState } from 'react';
import type { FigureLine, OrganisationLine } from '#exchange/bundle/verdict.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import { wordFigure } from '#wording/word-bundle.ts';
import styles from './recompute.module.css';

const NONE = '–';

function showFigure(say: Say, { kind, id }: FigureLine, value: string | null): string {
  if (value === null) return NONE;
  return kind === 'fact' && id === 'category' ? say(`law:category.${value}`) : value;
}

function Figure({ line }: { readonly line: FigureLine }) {
  const say = useSay();
  const differs = line.published !== line.computed;
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{wordFigure(say, line.kind, line.id)}</th>
      <td className={styles.value}>{showFigure(say, line, line.published)}</td>
      <td className={styles.value}>{showFigure(say, line, line.computed)}</td>
      <td>
        <StatusMark meaning={differs ? 'refused' : 'counted'}>
          {say(differs ? 'bundle:state.differs' : 'bundle:state.agrees')}
        </StatusMark>
      </td>
    </tr>
  );
}

function Organisation({ organisation }: { readonly organisation: OrganisationLine }) {
  const say = useSay();
  const { bin, names, figures, differing } = organisation;
  const [open, setOpen] = useState(false);
  const name = names[say.language] || names.en || bin;
  return (
    <details className={styles.organisation} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-bin={bin}>
        <span className={styles.name}>{name}</span>
        <span className={styles.bin}>{bin}</span>
        <StatusMark meaning={differing > 0 ? 'refused' : 'counted'}>
          {differing > 0
            ? say('bundle:page.some-differ', { count: differing, of: figures.length })
            : say('bundle:page.all-agree', { count: figures.length })}
        </StatusMark>
      </summary>
      {open && (
        <PlainTable
          label={name}
          caption={say('bundle:page.figures')}
          headings={[
            say('bundle:page.figure'),
            say('bundle:page.published'),
            say('bundle:page.computed'),
            say('bundle:page.comparison'),
          ]}
        >
          {figures.map((line) => (
            <Figure key={`${line.kind} ${line.id}`} line={line} />
          ))}
        </PlainTable>
      )}
    </details>
  );
}

/** Those that differ first. */
export function OrganisationList({ organisations }: { readonly organisations: readonly OrganisationLine[] }) {
  const differing = organisations.filter((one) => one.differing > 0);
  const agreeing = organisations.filter((one) => one.differing === 0);
  return (
    <div className={styles.organisations}>
      {[...differing, ...agreeing].map((one) => (
        <Organisation key={one.bin} organisation={one} />
      ))}
    </div>
  );
}
