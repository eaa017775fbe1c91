// An item: what holds of it, its evidence, its history, and what can be done with it.

import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type InnovationItem, RestoreItem, WithdrawItem } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { REGISTER_COLUMNS } from '#rules/innovation/registers.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useAct } from '#web/kit/use-api.ts';
import {
  addressOfItem,
  addressOfRegister,
  findRegister,
  useAskAgain,
  useItem,
  useLists,
} from './innovation-queries.ts';
import { ItemEvidence } from './item-evidence.tsx';
import { ItemHistory } from './item-history.tsx';
import { headingOf, titleOf, wordColumn } from './word-item.ts';

type ItemProps = { readonly register: RegisterName; readonly item: InnovationItem };

function Withdraw({ register, item }: ItemProps) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(WithdrawItem);
  const [words, setWords] = useState('');
  return (
    <ConfirmButton
      label={say('innovation:withdraw')}
      title={say('innovation:withdraw-ask')}
      act={act}
      onConfirm={(close) =>
        act.mutate(
          { params: { register, item: item.id }, body: { words }, version: item.version },
          { onSuccess: () => again().then(close) },
        )
      }
    >
      <p>{say('innovation:withdraw-about')}</p>
      <TextAreaField
        label={say('innovation:withdraw-words')}
        area={{ rows: 3, maxLength: 1000, value: words, onChange: (event) => setWords(event.target.value) }}
      />
    </ConfirmButton>
  );
}

function Restore({ register, item }: ItemProps) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(RestoreItem);
  return (
    <ConfirmButton
      kind="secondary"
      label={say('innovation:restore')}
      title={say('innovation:restore-ask')}
      act={act}
      onConfirm={(close) =>
        act.mutate(
          { params: { register, item: item.id }, version: item.version },
          { onSuccess: () => again().then(close) },
        )
      }
    >
      <p>{say('innovation:restore-about')}</p>
    </ConfirmButton>
  );
}

function Acts({ register, item }: ItemProps) {
  const say = useSay();
  if (!item.mayChange) return null;
  if (item.withdrawn) return <Restore register={register} item={item} />;
  return (
    <ButtonRow>
      <LinkButton kind="primary" href={addressOfItem(say, register, item.id, 'change')}>
        {say('innovation:change')}
      </LinkButton>
      <Withdraw register={register} item={item} />
    </ButtonRow>
  );
}

function ItemFacts({ register, item }: ItemProps) {
  const say = useSay();
  const { data: lists } = useLists();
  const known = { lists, names: item.names };
  const name = (id: string) => item.names[id]?.[say.language] ?? id;
  const { organisation, holding } = item;
  const whose = organisation === null ? [] : [{ name: say('innovation:organisation'), value: name(organisation) }];
  const group =
    holding === null || holding === organisation ? [] : [{ name: say('innovation:group-then'), value: name(holding) }];
  const rows = REGISTER_COLUMNS[register].map((column) => {
    const words = wordColumn(say, column, item.fields, known) ?? say('innovation:not-stated');
    const linked = column.kind.is === 'technology' && item.fields[column.name];
    return {
      name: headingOf(say, register, column.name),
      value: linked ? <a href={addressOfItem(say, 'technology', linked)}>{words}</a> : words,
    };
  });
  return <Facts of={[...whose, ...group, ...rows]} />;
}

function Reported({ item }: Pick<ItemProps, 'item'>) {
  const say = useSay();
  if (item.reports.length === 0) return null;
  return (
    <Section title={say('innovation:reports')}>
      <ul>
        {item.reports.map(({ round, organisation, year, component }) => (
          <li key={`${round} ${component}`}>
            <a href={inLanguage(`/cabinet/rounds/${round}/report/${organisation}`, say.language)}>
              {say('innovation:reported', { year: String(year), component })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shown({ register, item }: ItemProps) {
  const say = useSay();
  const title = titleOf(say, register, item.fields, item.names);
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say(`innovation:register.${register}`), href: addressOfRegister(say, register) }]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        {item.withdrawn && <Notice tone="refused" title={say('innovation:is-withdrawn')} />}
        {item.actState === 'without-document' && (
          <Notice tone="waiting" title={say('innovation:act-state.without-document')}>
            <p>{say('innovation:act-not-counted')}</p>
          </Notice>
        )}
        <Acts register={register} item={item} />
      </Opening>
      <Section title={say(`innovation:one.${register}`)}>
        <ItemFacts register={register} item={item} />
      </Section>
      {register !== 'technology' && (
        <Section title={say('innovation:evidence')}>
          <ItemEvidence register={register} item={item} />
        </Section>
      )}
      <Reported item={item} />
      <Section title={say('innovation:history')}>
        <ItemHistory register={register} item={item} />
      </Section>
    </>
  );
}

export function ItemPage() {
  const { register: asked, id = '' } = useParams({ strict: false }) as { register?: string; id?: string };
  const register = findRegister(asked) ?? 'introduction';
  const { data, error, refetch } = useItem(register, id);
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return data ? <Shown register={register} item={data} /> : <LoadingState />;
}
