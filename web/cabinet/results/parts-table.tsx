// The parts of a snapshot with their hashes, and where it was recomputed, what came of each.

import type { SnapshotPart } from '#contract/results.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './results.module.css';

type PartsProps = {
  readonly caption: string;
  readonly parts: readonly (readonly [part: SnapshotPart, kept: string, found?: string])[];
};

export function PartsTable({ caption, parts }: PartsProps) {
  const say = useSay();
  const isChecked = parts.some(([, , found]) => found !== undefined);
  return (
    <PlainTable
      label={caption}
      caption={caption}
      headings={[say('results:part'), ...(isChecked ? [say('results:part-state')] : []), say('results:part-hash')]}
    >
      {parts.map(([part, kept, found]) => (
        <tr key={part} data-part={part} data-agrees={found === undefined ? undefined : found === kept}>
          <th scope="row">{say(`results:part.${part}`)}</th>
          {found !== undefined && (
            <td>
              <StatusMark meaning={found === kept ? 'counted' : 'refused'}>
                {say(found === kept ? 'results:part-agrees' : 'results:part-differs')}
              </StatusMark>
            </td>
          )}
          <td>
            <code className={styles.hash}>{kept}</code>
            {found !== undefined && found !== kept && (
              <small>
                {say('results:part-found')} <code className={styles.hash}>{found}</code>
              </small>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
