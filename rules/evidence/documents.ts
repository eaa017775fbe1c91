// The supporting documents of Annex 2 as data: for each indicator the list that is asked for and what it states, and for
// each item the copies and links that prove it. Data on an indicator without its documents are not counted (E-7).

import type { Paragraph } from '../kernel/paragraph.ts';

/** What a list states of each item: at least one of these columns is filled in. */
export type Detail = { readonly anyOf: readonly string[]; readonly components?: readonly string[] };

export type RequiredDocument = {
  readonly id: string;
  /** A2-n is what Annex 2 asks for indicator n. A document that several indicators ask for stands under each. */
  readonly of: readonly { readonly paragraph: Paragraph; readonly components: readonly string[] }[];
  /** item: one for each; list: one for all items of the components, or for the organisation. */
  readonly per: 'item' | 'list';
  readonly form: 'list' | 'copy' | 'link' | 'report' | 'signed-table';
  /** Asked for only where the row says so. */
  readonly where?: { readonly column: string; readonly is: string };
  /** Asked for only where a person judges that the condition holds: no column tells. */
  readonly judged?: 'medical-technology';
  /** What shows that an item has it: a column that is filled in, or a file of evidence. */
  readonly shownBy?: { readonly column?: string; readonly file: boolean };
  /** What the table of the package must state to be the list. */
  readonly details?: readonly Detail[];
};

const FUNDED = ['1.1', '1.2', '1.3', '1.4'];
const PROJECTS = [...FUNDED, '1.5'];
const PROCEEDINGS = ['11.5', '11.6'];
const TALKS = ['11.1', '11.2', '11.3', '11.4'];

export const REQUIRED_DOCUMENTS: readonly RequiredDocument[] = [
  {
    id: 'project-list',
    of: [{ paragraph: 'A2-1', components: PROJECTS }],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['funder'], components: FUNDED }, { anyOf: ['starts_on'] }, { anyOf: ['ends_on'] }],
  },
  {
    id: 'agreement',
    // Research on own initiative has no funding organisation to agree with.
    of: [{ paragraph: 'A2-1', components: FUNDED }],
    per: 'item',
    form: 'copy',
    shownBy: { file: true },
  },
  {
    id: 'topic-registration',
    of: [{ paragraph: 'A2-1', components: PROJECTS }],
    per: 'item',
    form: 'copy',
    shownBy: { column: 'registration_number', file: true },
  },
  {
    id: 'publication-list',
    of: [
      { paragraph: 'A2-2', components: ['2.1', '2.2', '2.3', '2.4'] },
      { paragraph: 'A2-8', components: ['8.1', '8.2'] },
    ],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['authors'] }, { anyOf: ['source_title'] }],
  },
  {
    id: 'publication-link',
    of: [
      { paragraph: 'A2-2', components: ['2.1', '2.2', '2.3', '2.4'] },
      { paragraph: 'A2-8', components: ['8.1', '8.2'] },
    ],
    per: 'item',
    form: 'link',
    shownBy: { column: 'url', file: false },
  },
  {
    id: 'cited-work-list',
    of: [
      { paragraph: 'A2-3', components: ['3.1', '3.2'] },
      { paragraph: 'A2-9', components: ['9.1', '9.2'] },
    ],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['wos', 'scopus', 'google_scholar'] }],
  },
  {
    id: 'citation-link',
    of: [
      { paragraph: 'A2-3', components: ['3.1', '3.2'] },
      { paragraph: 'A2-9', components: ['9.1', '9.2'] },
    ],
    per: 'item',
    form: 'link',
    shownBy: { column: 'url', file: false },
  },
  {
    id: 'hirsch-list',
    of: [{ paragraph: 'A2-3', components: ['3.3', '3.4'] }],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['wos', 'scopus', 'google_scholar'] }],
  },
  {
    id: 'patent-list',
    of: [
      { paragraph: 'A2-4', components: ['4.1', '4.2', '4.3'] },
      { paragraph: 'A2-10', components: ['10.1', '10.2', '10.3'] },
    ],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['issuer'] }, { anyOf: ['number'] }],
  },
  {
    id: 'certificate',
    of: [
      { paragraph: 'A2-4', components: ['4.1', '4.2', '4.3'] },
      { paragraph: 'A2-10', components: ['10.1', '10.2', '10.3'] },
    ],
    per: 'item',
    form: 'copy',
    shownBy: { file: true },
  },
  {
    id: 'patent-link',
    of: [
      { paragraph: 'A2-4', components: ['4.1', '4.2', '4.3'] },
      { paragraph: 'A2-10', components: ['10.1', '10.2', '10.3'] },
    ],
    per: 'item',
    form: 'link',
    where: { column: 'in_wos', is: 'yes' },
    shownBy: { column: 'url', file: false },
  },
  {
    id: 'technology-list',
    of: [{ paragraph: 'A2-5', components: ['5.1'] }],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['protection_number'] }, { anyOf: ['protected_on'] }, { anyOf: ['income_kzt'] }],
  },
  {
    id: 'licence',
    of: [{ paragraph: 'A2-5', components: ['5.1'] }],
    per: 'item',
    form: 'copy',
    shownBy: { file: true },
  },
  {
    id: 'joint-commission',
    of: [{ paragraph: 'A2-5', components: ['5.1'] }],
    per: 'item',
    form: 'copy',
    judged: 'medical-technology',
  },
  {
    id: 'proceedings-list',
    of: [
      { paragraph: 'A2-6', components: ['6.1'] },
      { paragraph: 'A2-11', components: PROCEEDINGS },
    ],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['conference'] }, { anyOf: ['place'] }, { anyOf: ['databases'] }],
  },
  {
    id: 'proceedings-link',
    of: [
      { paragraph: 'A2-6', components: ['6.1'] },
      { paragraph: 'A2-11', components: PROCEEDINGS },
    ],
    per: 'item',
    form: 'link',
    shownBy: { column: 'url', file: false },
  },
  {
    id: 'talk-list',
    of: [{ paragraph: 'A2-11', components: TALKS }],
    per: 'list',
    form: 'list',
    details: [{ anyOf: ['conference'] }, { anyOf: ['place'] }],
  },
  {
    id: 'programme',
    of: [{ paragraph: 'A2-11', components: TALKS }],
    per: 'item',
    form: 'copy',
    shownBy: { file: true },
  },
  {
    id: 'htms-list',
    of: [{ paragraph: 'A2-7', components: ['7.1'] }],
    per: 'list',
    form: 'report',
  },
  {
    id: 'introduction-report',
    of: [{ paragraph: 'A2-7', components: ['7.2'] }],
    per: 'list',
    form: 'report',
  },
  {
    id: 'new-htms-report',
    of: [{ paragraph: 'A2-7', components: ['7.3'] }],
    per: 'list',
    form: 'report',
  },
  {
    id: 'staff-table',
    of: [
      {
        paragraph: 'A2-staff',
        components: [
          ...PROJECTS,
          ...['2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4'],
          ...['4.1', '4.2', '4.3', '5.1', '6.1', '7.1', '7.2', '7.3'],
        ],
      },
    ],
    per: 'list',
    form: 'signed-table',
  },
  {
    id: 'learners-table',
    of: [
      {
        paragraph: 'A2-learners',
        components: ['8.1', '8.2', '9.1', '9.2', '10.1', '10.2', '10.3', ...TALKS, ...PROCEEDINGS],
      },
    ],
    per: 'list',
    form: 'signed-table',
  },
];

export type DocumentOfComponent = { readonly document: RequiredDocument; readonly paragraph: Paragraph };

const byComponent = new Map<string, DocumentOfComponent[]>();
for (const document of REQUIRED_DOCUMENTS) {
  for (const { paragraph, components } of document.of) {
    for (const component of components) {
      const documents = byComponent.get(component) ?? [];
      byComponent.set(component, [...documents, { document, paragraph }]);
    }
  }
}

/** What Annex 2 asks for a component, lists and single documents; nothing for a component that does not exist. */
export function documentsOf(component: string): readonly DocumentOfComponent[] {
  return byComponent.get(component) ?? [];
}
