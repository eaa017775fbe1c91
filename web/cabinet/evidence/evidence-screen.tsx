// What every screen of the evidence begins with: the report it is of, whether it is for the reader, the way up, the title.

import type { ReactNode } from 'react';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOf, addressOfRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import type { Say } from '#wording/speak.ts';
import styles from './evidence.module.css';
import { type EvidencePlace, useEvidence, usePlace } from './evidence-queries.ts';

type Evidence = ReturnType<typeof useEvidence>;
export type Given = Evidence & {
  readonly round: NonNullable<Evidence['round']>;
  readonly rows: NonNullable<Evidence['rows']>;
  readonly attachments: NonNullable<Evidence['attachments']>;
  readonly participant: NonNullable<Evidence['participant']>;
  readonly place: EvidencePlace;
};

export const addressOfEvidence = (say: Say, { round, organisation }: EvidencePlace, screen = ''): string =>
  addressOf(say, round, `report/${organisation}/evidence${screen === '' ? '' : `/${screen}`}`);

type ScreenProps = {
  /** The key of what is done here; without one it is the board. */
  readonly of?: string;
  readonly children: (given: Given) => ReactNode;
};

export function EvidenceScreen({ of, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const place = usePlace();
  const evidence = useEvidence(place);
  const { round, rows, attachments, participant, fault, anew } = evidence;
  if (!may(of === undefined ? 'evidence.read' : 'evidence.attach', place.organisation)) return <ForbiddenPage />;
  if (fault) return <FaultView fault={fault} level={1} onAgain={() => void anew()} />;
  if (!round || !rows || !attachments || !participant) return <LoadingState />;
  const title = say('evidence:title');
  const here = of === undefined ? title : say(of);
  const name = participant.names[say.language];
  return (
    <div className={styles.page}>
      <PageTitle title={`${here}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          { label: say('rounds:of-year', { year: round.reportingYear }), href: addressOf(say, round.id) },
          ...(of === undefined ? [] : [{ label: title, href: addressOfEvidence(say, place) }]),
        ]}
        here={here}
      />
      <div className={styles.opening}>
        <Heading level={1}>{here}</Heading>
        <Aside>{say('evidence:of', { name, year: round.reportingYear })}</Aside>
      </div>
      {children({ ...evidence, round, rows, attachments, participant, place })}
    </div>
  );
}
