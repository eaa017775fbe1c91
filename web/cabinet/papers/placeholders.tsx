// The placeholders that a template may name: what each is, and whether it has to stand in the text.

import { COMMON_FACTS, factsOf, type TemplateName } from '#contract/paper-templates.ts';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './papers.module.css';

export function Placeholders({ template }: { readonly template: TemplateName }) {
  const say = useSay();
  const own = Object.entries(factsOf(template)).map(([name, kind]) => ({
    name,
    required: say(kind.endsWith('?') ? 'outgoing:required.no' : 'outgoing:required.yes'),
  }));
  const common = COMMON_FACTS.map((name) => ({ name, required: say('outgoing:required.common') }));
  const headings = [say('outgoing:placeholder'), say('outgoing:meaning'), say('outgoing:required')];
  return (
    <>
      <Aside>{say('outgoing:placeholders-about')}</Aside>
      <ReadingTable dense caption={say('outgoing:placeholders')} headings={headings}>
        {[...own, ...common].map(({ name, required }) => (
          <tr key={name}>
            <th scope="row">
              <code className={styles.code}>{`{${name}}`}</code>
            </th>
            <td>{say(`outgoing:fact.${name}`)}</td>
            <td>{required}</td>
          </tr>
        ))}
      </ReadingTable>
    </>
  );
}
