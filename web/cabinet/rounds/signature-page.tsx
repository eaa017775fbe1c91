// The chief chooses how the first heads sign: with a key, confirmed with the second factor, or as each likes.

import { useState } from 'react';
import { ChooseSignature, type RoundWhole } from '#contract/rounds.ts';
import { SIGNATURE_FORMS, type SignatureForm } from '#contract/signature-forms.ts';
import { OneOf } from '#web/design/choice-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { DraftScreen, RoundForm } from './round-form.tsx';

function SignatureChoice({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const acting = useRoundAct(ChooseSignature, seen);
  const { act, round } = acting;
  const [chosen, setChosen] = useState<SignatureForm>();
  const signature = chosen ?? round.signature;
  const save = () => act.mutate({ params: { id: round.id }, body: { signature }, version: round.version });
  return (
    <RoundForm of={acting} changed={signature !== round.signature} save={say('rounds:signature-save')} onSave={save}>
      <OneOf
        label={say('rounds:signature-question')}
        choices={SIGNATURE_FORMS.map((value) => ({
          value,
          label: say(`rounds:signature.${value}`),
          hint: say(`rounds:signature-hint.${value}`),
        }))}
        value={signature}
        onChange={(value) => setChosen(SIGNATURE_FORMS.find((form) => form === value))}
      />
    </RoundForm>
  );
}

export function SignaturePage() {
  return (
    <DraftScreen of="rounds:signature-change" lead="rounds:signature-lead">
      {(round) => <SignatureChoice seen={round} />}
    </DraftScreen>
  );
}
