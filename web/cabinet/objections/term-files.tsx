// The terms as a calendar: a file once, or an address that a calendar program reads again and again.

import { MakeTermFeed, TERM_FEEDS, TERMS } from '#contract/objections.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './objections.module.css';

export function TermFiles() {
  const say = useSay();
  const act = useAct(MakeTermFeed);
  const token = act.data?.answer.token;
  const address = `${window.location.origin}${TERM_FEEDS}/${token}/${say.language}.ics`;
  return (
    <div className={styles.stack}>
      <Aside>{say('objections:calendar-about')}</Aside>
      <ButtonRow>
        <LinkButton href={`${TERMS}?language=${say.language}`} download="shyraq.ics">
          {say('objections:calendar-download')}
        </LinkButton>
        <ConfirmButton
          kind="secondary"
          label={say('objections:calendar-make')}
          title={say('objections:calendar-make')}
          act={act}
          onConfirm={(close) => act.mutate({}, { onSuccess: close })}
        >
          <p>{say('objections:calendar-make-about')}</p>
        </ConfirmButton>
      </ButtonRow>
      {token !== undefined && (
        <Notice tone="counted" title={say('objections:calendar-made')} live>
          <p>
            <code className={styles.address}>{address}</code>
          </p>
        </Notice>
      )}
    </div>
  );
}
