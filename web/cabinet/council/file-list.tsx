// Files of the Council, each with the hash by which anybody can tell that it is the one.

import type { ReactNode } from 'react';
import type { CouncilFile } from '#contract/council-agenda.ts';
import { FileLines } from '#web/design/file-lines.tsx';
import { useSay } from '#web/design/words.tsx';
import { fileAddress } from './council-queries.ts';

type ListProps = {
  readonly of: readonly CouncilFile[];
  readonly children?: (file: CouncilFile) => ReactNode;
};

export function FileList({ of, children }: ListProps) {
  const say = useSay();
  return (
    <FileLines
      of={of.map((file) => {
        const { id, name, size, hash } = file;
        return { id, name, size, hash, href: fileAddress(id), saveAs: name, more: children?.(file) };
      })}
      about={(told) => say('council:file-about', told)}
    />
  );
}
