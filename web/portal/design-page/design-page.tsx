// Every part of every screen in all its states, for whoever builds the next one.

import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { ActSample } from './act-sample.tsx';
import { ButtonSamples } from './button-samples.tsx';
import { ChartSamples } from './chart-samples.tsx';
import styles from './design-page.module.css';
import { FieldSamples } from './field-samples.tsx';
import { FileSample } from './file-sample.tsx';
import { ListSample } from './list-sample.tsx';
import { NumberSample } from './number-sample.tsx';
import { RankingSamples } from './ranking-samples.tsx';
import { StateSamples } from './state-samples.tsx';
import { TermSamples } from './term-samples.tsx';
import { ColourSamples, TypeSamples } from './type-samples.tsx';
import { DialogSample, TabSample, WaySamples } from './way-samples.tsx';

const PAGES = [
  { path: '/design/sheet', key: 'sheet' },
  { path: '/design/cabinet', key: 'cabinet' },
  { path: '/design/404', key: 'not-found' },
  { path: '/design/403', key: 'forbidden' },
  { path: '/design/500', key: 'fault' },
] as const;

const PARTS = [
  { id: 'type', key: 'showcase:type', part: TypeSamples },
  { id: 'colour', key: 'showcase:colour', part: ColourSamples },
  { id: 'buttons', key: 'showcase:buttons', part: ButtonSamples },
  { id: 'fields', key: 'showcase:fields', part: FieldSamples },
  { id: 'files', key: 'showcase:files', part: FileSample },
  { id: 'states', key: 'showcase:states', part: StateSamples },
  { id: 'number', key: 'showcase:number', part: NumberSample },
  { id: 'term', key: 'showcase:term', part: TermSamples },
  { id: 'act', key: 'showcase:act', part: ActSample },
  { id: 'list', key: 'showcase:list', part: ListSample },
  { id: 'charts', key: 'showcase:charts', part: ChartSamples },
  { id: 'ranking', key: 'showcase:ranking', part: RankingSamples },
  { id: 'way', key: 'showcase:way', part: WaySamples },
  { id: 'tabs', key: 'showcase:tabs', part: TabSample },
  { id: 'dialogs', key: 'showcase:dialogs', part: DialogSample },
] as const;

export function DesignPage() {
  const say = useSay();
  return (
    <>
      <PageTitle title={say('showcase:title')} />
      <div className={styles.opening}>
        <Heading level={1} size={5}>
          {say('showcase:title')}
        </Heading>
        <Lead>{say('showcase:lead')}</Lead>
        <nav aria-label={say('showcase:title')}>
          <ul className={styles.parts}>
            {PARTS.map(({ id, key }) => (
              <li key={id}>
                <a href={`#${id}`}>{say(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {PARTS.map(({ id, key, part: Part }) => (
        <Section key={id} id={id} title={say(key)}>
          <Part />
        </Section>
      ))}
      <Section title={say('showcase:pages')}>
        <ButtonRow>
          {PAGES.map(({ path, key }) => (
            <LinkButton key={key} href={inLanguage(path, say.language)}>
              {say(`showcase:pages.${key}`)}
            </LinkButton>
          ))}
        </ButtonRow>
      </Section>
    </>
  );
}
