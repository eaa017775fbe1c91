// The signature of the first head: by their own key through NCALayer, or confirmed by the second factor.

import { useState } from 'react';
import type { Statement, SubmissionState } from '#contract/submission.ts';
import { SubmitReport } from '#contract/submission.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { useConfirmation } from '#web/kit/confirmation.tsx';
import { type NcaOutcome, signWithNcalayer } from '#web/kit/ncalayer/sign-with-ncalayer.ts';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { useAct } from '#web/kit/use-api.ts';
import styles from './submission.module.css';

type Way = 'cms' | 'confirmation';
type Signature = { way: 'cms'; cms: string } | { way: 'confirmation'; code: string };

/** What the round allows and the house can verify. */
export function waysOf({ form, keys }: SubmissionState): Way[] {
  const allowed: Way[] = form === 'either' ? ['cms', 'confirmation'] : [form];
  return allowed.filter((way) => way !== 'cms' || keys.length > 0);
}

/** What a person must know before the window of NCALayer opens: else they sign in vain. */
function BeforeSigning({ state: { form, keys, revocationRequired }, way }: { state: SubmissionState; way: Way }) {
  const say = useSay();
  if (way === 'confirmation')
    return form === 'either' && keys.length === 0 ? <Aside>{say('submission:keys.none')}</Aside> : null;
  return (
    <Aside>
      {say(keys.includes('gost') ? 'submission:keys.gost' : 'submission:keys.rsa')}{' '}
      {say(revocationRequired ? 'submission:keys.revocation-required' : 'submission:keys.revocation-told')}
    </Aside>
  );
}

function NcaFault({ outcome }: { readonly outcome: Exclude<NcaOutcome, { kind: 'signed' }> }) {
  const say = useSay();
  const message = outcome.kind === 'failed' ? outcome.message : '';
  return (
    <Notice tone="refused" title={say(`submission:nca.${outcome.kind}`)} live>
      <p>{say(`submission:nca.${outcome.kind}-about`, { message })}</p>
    </Notice>
  );
}

type FormProps = {
  readonly place: Place;
  readonly state: SubmissionState;
  readonly statement: Statement;
  readonly onDone: (number: number) => void;
  /** Fetches the statement as it would be now. */
  readonly onAnew: () => void;
};

function useSubmit({ place, state, statement, onDone }: FormProps) {
  const say = useSay();
  const act = useAct(SubmitReport);
  const [signing, setSigning] = useState(false);
  const [unsigned, setUnsigned] = useState<Exclude<NcaOutcome, { kind: 'signed' }>>();
  const { hash, preparedAt } = statement;
  const send = (signature: Signature) => {
    const body = { language: say.language, preparedAt, hash, signature };
    act.mutate({ params: place, body }, { onSuccess: ({ answer }) => onDone(answer.number) });
  };
  const sign = async () => {
    setUnsigned(undefined);
    setSigning(true);
    const outcome = await signWithNcalayer(statement.statement, state.organisation.bin, say.language);
    setSigning(false);
    if (outcome.kind === 'signed') send({ way: 'cms', cms: outcome.cms });
    else setUnsigned(outcome);
  };
  return { act, send, sign, signing, unsigned };
}

export function SignForm(props: FormProps) {
  const { place, state, onAnew } = props;
  const say = useSay();
  const ways = waysOf(state);
  const [way, setWay] = useState<Way>(ways[0] ?? 'confirmation');
  const { code, barredBecause, field } = useConfirmation(state.withoutCode);
  const { act, send, sign, signing, unsigned } = useSubmit(props);
  const busy = (signing && say('submission:signing')) || (act.isPending && say('submission:submitting')) || undefined;
  const confirms = way === 'confirmation';
  const submit = () => (way === 'cms' ? sign() : send({ way, code }));
  return (
    <div className={styles.stack}>
      {ways.length > 1 && (
        <OneOf
          label={say('submission:form')}
          choices={ways.map((value) => ({ value, label: say(`submission:form.${value}`) }))}
          value={way}
          onChange={(chosen) => setWay(chosen as Way)}
        />
      )}
      <BeforeSigning state={state} way={way} />
      {confirms && field}
      {unsigned && <NcaFault outcome={unsigned} />}
      {act.error && <ActFault fault={act.error} onAnew={onAnew} />}
      <ButtonRow>
        <Button kind="primary" onClick={submit} busy={busy} barredBecause={confirms ? barredBecause : undefined}>
          {say(way === 'cms' ? 'submission:sign' : 'submission:confirm')}
        </Button>
        {act.error && <Button onClick={onAnew}>{say('submission:read-new')}</Button>}
        <LinkButton href={addressOfReport(say, place)}>{say('submission:back')}</LinkButton>
      </ButtonRow>
    </div>
  );
}
