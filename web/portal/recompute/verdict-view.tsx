// What a verification came to: the sentence that says it all, what the bundle is, the checks, the organisations.

import { conclusionOf, type Verdict } from '#exchange/bundle/verdict.ts';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatBytes } from '#wording/format-bytes.ts';
import { CheckList } from './check-list.tsx';
import { OrganisationList } from './organisation-list.tsx';
import styles from './recompute.module.css';

const TONES = { agrees: 'counted', open: 'note', differs: 'refused' } as const;

function About({ about }: { readonly about: Verdict['about'] }) {
  const say = useSay();
  const facts = [
    { name: say('bundle:fact.year'), value: String(about.reportingYear) },
    { name: say('bundle:fact.rules'), value: about.rules },
    { name: say('bundle:fact.program'), value: about.program },
    { name: say('bundle:fact.files'), value: `${about.files} · ${formatBytes(about.bytes, say.language)}` },
    { name: say('bundle:fact.sha256'), value: <code className={styles.code}>{about.sha256}</code> },
    ...(about.signedBy
      ? [{ name: say('bundle:fact.key'), value: <code className={styles.code}>{about.signedBy}</code> }]
      : []),
    ...(about.journal
      ? [
          {
            name: say('bundle:fact.journal'),
            value: <code className={styles.code}>{`${about.journal.entries} · ${about.journal.head}`}</code>,
          },
        ]
      : []),
  ];
  return <Facts of={facts} />;
}

export function VerdictView({ verdict }: { readonly verdict: Verdict }) {
  const say = useSay();
  const conclusion = conclusionOf(verdict);
  return (
    <>
      <Notice live tone={TONES[conclusion]} title={say(`bundle:verdict.${conclusion}`)}>
        {verdict.about.example && <p>{say('bundle:about-example')}</p>}
      </Notice>
      <Section title={say('bundle:page.about')}>
        <About about={verdict.about} />
      </Section>
      <Section title={say('bundle:page.checks')}>
        <CheckList checks={verdict.checks} />
      </Section>
      {verdict.organisations.length > 0 && (
        <Section title={say('bundle:page.organisations')}>
          <Aside>{say('bundle:page.organisations-about')}</Aside>
          <OrganisationList organisations={verdict.organisations} />
        </Section>
      )}
    </>
  );
}
