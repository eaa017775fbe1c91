// A legal act, the same while something stands in its way, and its receipt.

import { useState } from 'react';
import { ActPage, ActReceipt } from '#web/design/act-page.tsx';
import { Button } from '#web/design/button.tsx';
import { Check } from '#web/design/choice-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatMoment } from '#wording/format-date.ts';
import styles from './design-page.module.css';
import { YEAR } from './sample-year.ts';

const SUBMITTED_AT = '2027-01-22T09:14:00Z';
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export function ActSample() {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const act = {
    level: 2,
    title: say('showcase:buttons.submit', { year: YEAR }),
    what: <p>{say('showcase:act.what', { year: YEAR })}</p>,
    ground: { text: say('showcase:act.ground'), paragraph: say('showcase:act.paragraph') },
    irreversible: say('showcase:act.irreversible'),
  } as const;
  const sign = (
    <div className={styles.stack}>
      <Check label={say('showcase:fields.confirm')} checked={sure} onChange={setSure} />
      <div>
        <Button kind="primary">{say('showcase:act.sign')}</Button>
      </div>
    </div>
  );
  return (
    <div className={styles.parted}>
      <ActPage {...act} text={<p>{say('showcase:act.letter', { year: YEAR })}</p>} sign={sign} signed />
      <ActPage {...act} sign={sign} hindrances={[say('showcase:act.hindrance'), say('showcase:buttons.barred')]} />
      <ActReceipt
        level={2}
        title={say('showcase:act.receipt', { year: YEAR })}
        number="2027-000214"
        time={formatMoment(SUBMITTED_AT, say.language)}
        hash={HASH}
      />
    </div>
  );
}
