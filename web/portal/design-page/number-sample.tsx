// A number and how it was computed: the worked example of the order itself (Annex 1, note 1).

import type { NumberAccount } from '#web/design/number-account.ts';
import { NumberLink } from '#web/design/number-link.tsx';
import { NumberPanel } from '#web/design/number-panel.tsx';
import { Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import styles from './design-page.module.css';

const ADDRESS = '1.1';

function accountOf(say: Say): NumberAccount {
  const number = (text: string) => formatNumber(text, say.language);
  const note = { label: say('showcase:number.note') };
  return {
    title: say('showcase:number.name'),
    of: say('showcase:organisation.long'),
    shown: number('0.76'),
    exact: number('0.7600000000'),
    paragraph: { label: say('showcase:number.paragraph') },
    formula: say('showcase:number.formula'),
    withValues: say('showcase:number.values'),
    cells: [
      {
        label: say('showcase:number.cell'),
        points: number('0.76'),
        items: [
          {
            label: say('showcase:number.item'),
            reckoned: say('showcase:number.reckoned'),
            points: number('0.76'),
            coefficients: [
              { name: 'k1', value: number('0.1'), because: say('showcase:number.because'), paragraph: note },
            ],
            evidence: [{ label: say('showcase:files.contract'), href: '#files' }],
          },
        ],
      },
    ],
    notCounted: [
      {
        label: say('showcase:number.left'),
        reason: say('showcase:number.left-why'),
        paragraph: { label: say('showcase:number.left-paragraph') },
      },
    ],
    restsOn: [say('showcase:number.edition'), say('showcase:number.weights'), say('showcase:number.reading')],
  };
}

export function NumberSample() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const open = params.get('number') === ADDRESS;
  const close = () => {
    const rest = new URLSearchParams(params);
    rest.delete('number');
    change(rest);
  };
  const href = `?${new URLSearchParams({ ...Object.fromEntries(params), number: ADDRESS })}`;
  return (
    <>
      <Prose>
        <p>{say('showcase:number.about')}</p>
      </Prose>
      <div className={styles.numbers}>
        <p>
          {say('showcase:number.component')}:{' '}
          <NumberLink value="0.76" name={say('showcase:number.component')} href={href} />
        </p>
        <p>
          {say('showcase:number.none-name')}:{' '}
          <NumberLink
            value={null}
            whenNone={say('showcase:number.none')}
            name={say('showcase:number.none-name')}
            href={href}
          />
        </p>
      </div>
      <NumberPanel account={open ? accountOf(say) : undefined} onClose={close} />
    </>
  );
}
