// What a template would look like with the data of a paper that was issued.

import { factsOf, type PaperFact } from '#contract/paper-templates.ts';
import type { PreviewTemplate } from '#contract/papers.ts';
import { letterPdf } from '#exchange/papers/letter-pdf.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { yearOf } from '#rules/kernel/plain-date.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { findTemplateFaults } from './check-template.ts';
import { findPaper, type StoredPaper, writeLetter } from './store.ts';
import { showLetter } from './views.ts';

const sayInThree = (key: string) => ({ kk: speak('kk')(key), ru: speak('ru')(key), en: speak('en')(key) });

/** Without a paper every placeholder stands as its name: nothing is made up. */
function sampleFacts(
  template: keyof typeof import('#contract/paper-templates.ts').TEMPLATES,
): Record<string, PaperFact> {
  return Object.fromEntries(
    Object.entries(factsOf(template)).map(([name, kind]): [string, PaperFact] => {
      const text = sayInThree(`outgoing:fact.${name}`);
      const shown = { kk: `[${text.kk}]`, ru: `[${text.ru}]`, en: `[${text.en}]` };
      return [name, kind.startsWith('list') ? { list: [shown, shown] } : shown];
    }),
  );
}

function samplePaper(work: Work, template: AskedOf<typeof PreviewTemplate>['params']['template']): StoredPaper {
  const organisation = sayInThree('outgoing:fact.organisation');
  return {
    ...{ id: '', organisation: '', year: yearOf(dayInAstana(work.at)), number: 0, issuedAt: work.at, template },
    names: { kk: `[${organisation.kk}]`, ru: `[${organisation.ru}]`, en: `[${organisation.en}]` },
    bin: '000000000000',
    ...{ procedureKind: 'assignment', procedureId: '', templateVersion: 0 },
    addressee: sayInThree('outgoing:sample-addressee'),
    facts: sampleFacts(template),
    texts: { kk: EMPTY, ru: EMPTY, en: EMPTY },
  };
}
const EMPTY = { title: '', body: '', signer: '' };

export const previewTemplate: Act<typeof PreviewTemplate> = async (work, { params: { template }, body }) => {
  const faults = findTemplateFaults(template, body.texts);
  if (faults.length > 0) throw refused(faults);
  const found = body.paper === null ? samplePaper(work, template) : await findPaper(work.db, body.paper);
  if (!found || found.template !== template) throw new Problem('not-found');
  const letter = writeLetter({ ...found, texts: body.texts }, body.language);
  return { letter: showLetter(letter), pdf: Buffer.from(letterPdf(letter)).toString('base64') };
};
