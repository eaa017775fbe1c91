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
import { StateSamples } from './state-samples.tsx';
import { TermSamples } from './term-samples.tsx';
import { ColourSamples, TypeSamples } from './type-samples.tsx';
import { DialogSample, TabSample, WaySamples } from './way-samples.tsx';

const PAGES = [
  { path: '/design/cabinet', key: 'cabinet' },
  { path: '/design/404', key: 'not-found' },
  { path: '/design/403', key: 'forbidden' },
  { path: '/design/500', key: 'fault' },
] as const;

const PARTS = [
  { id: 'type', part: TypeSamples },
  { id: 'colour', part: ColourSamples },
  { id: 'buttons', part: ButtonSamples },
  { id: 'fields', part: FieldSamples },
  { id: 'files', part: FileSample },
  { id: 'states', part: StateSamples },
  { id: 'number', part: NumberSample },
  { id: 'term', part: TermSamples },
  { id: 'act', part: ActSample },
  { id: 'list', part: ListSample },
  { id: 'charts', part: ChartSamples },
  { id: 'way', part: WaySamples },
  { id: 'tabs', part: TabSample },
  { id: 'dialogs', part: DialogSample },
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
            {PARTS.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{say(`showcase:${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {PARTS.map(({ id, part: Part }) => (
        <Section key={id} id={id} title={say(`showcase:${id}`)}>
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
