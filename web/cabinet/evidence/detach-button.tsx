// Takes a document from its line; the document itself stays.

import { DetachDocument } from '#contract/evidence.ts';
import { Button } from '#web/design/button.tsx';
import { Unseen } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useAct } from '#web/kit/use-api.ts';
import type { EvidencePlace } from './evidence-queries.ts';

type DetachProps = {
  readonly attachment: string;
  readonly name: string;
  readonly place: EvidencePlace;
  readonly onChanged: () => Promise<void>;
};

export function DetachButton({ attachment, name, place, onChanged }: DetachProps) {
  const say = useSay();
  const act = useAct(DetachDocument);
  const detach = () =>
    act
      .mutateAsync({ params: { ...place, attachment } })
      .then(onChanged)
      .catch(() => undefined);
  return (
    <>
      <Button
        small
        kind="quiet"
        busy={act.isPending ? say('evidence:detaching') : undefined}
        onClick={() => void detach()}
      >
        {say('evidence:detach')}
        <Unseen> {name}</Unseen>
      </Button>
      {act.error && <FaultView fault={act.error} level={3} />}
    </>
  );
}
