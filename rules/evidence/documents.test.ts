import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION as edition } from '../editions/editions.ts';
import { isParagraph } from '../kernel/paragraph.ts';
import { documentsOf, REQUIRED_DOCUMENTS } from './documents.ts';
import { TABLES, type TableName } from './tables.ts';

const columnsOf = (component: string) => {
  const table = edition.components.find(({ id }) => id === component)?.table as TableName;
  return TABLES[table].columns.map(({ name }) => name);
};

describe('the supporting documents (A2)', () => {
  it.each([
    { component: '1.1', paragraph: 'A2-1', ids: ['project-list', 'agreement', 'topic-registration', 'staff-table'] },
    { component: '1.5', paragraph: 'A2-1', ids: ['project-list', 'topic-registration', 'staff-table'] },
    { component: '2.1', paragraph: 'A2-2', ids: ['publication-list', 'publication-link', 'staff-table'] },
    { component: '3.1', paragraph: 'A2-3', ids: ['cited-work-list', 'citation-link', 'staff-table'] },
    { component: '3.3', paragraph: 'A2-3', ids: ['hirsch-list', 'staff-table'] },
    { component: '4.1', paragraph: 'A2-4', ids: ['patent-list', 'certificate', 'patent-link', 'staff-table'] },
    { component: '5.1', paragraph: 'A2-5', ids: ['technology-list', 'licence', 'joint-commission', 'staff-table'] },
    { component: '6.1', paragraph: 'A2-6', ids: ['proceedings-list', 'proceedings-link', 'staff-table'] },
    { component: '7.1', paragraph: 'A2-7', ids: ['htms-list', 'staff-table'] },
    { component: '7.2', paragraph: 'A2-7', ids: ['introduction-report', 'staff-table'] },
    { component: '7.3', paragraph: 'A2-7', ids: ['new-htms-report', 'staff-table'] },
    { component: '8.2', paragraph: 'A2-8', ids: ['publication-list', 'publication-link', 'learners-table'] },
    { component: '9.1', paragraph: 'A2-9', ids: ['cited-work-list', 'citation-link', 'learners-table'] },
    { component: '10.3', paragraph: 'A2-10', ids: ['patent-list', 'certificate', 'patent-link', 'learners-table'] },
    { component: '11.2', paragraph: 'A2-11', ids: ['talk-list', 'programme', 'learners-table'] },
    { component: '11.5', paragraph: 'A2-11', ids: ['proceedings-list', 'proceedings-link', 'learners-table'] },
  ])('$paragraph asks for the documents of $component', ({ component, paragraph, ids }) => {
    const documents = documentsOf(component);
    expect(documents.map(({ document }) => document.id)).toEqual(ids);
    const divisor = edition.indicators.find(({ id }) => id === component.split('.')[0])?.by;
    const table = divisor === 'positions' ? 'A2-staff' : 'A2-learners';
    expect(documents.map((one) => one.paragraph)).toEqual([...ids.slice(1).map(() => paragraph), table]);
  });

  it('speak of every component, each under the paragraph of its own indicator', () => {
    for (const { id } of edition.components) {
      const paragraphs = documentsOf(id).map(({ paragraph }) => paragraph);
      expect(paragraphs).toContain(`A2-${id.split('.')[0]}`);
      expect(paragraphs.every(isParagraph)).toBe(true);
    }
  });

  it('speak of no component that the order does not have', () => {
    const known = edition.components.map(({ id }) => id);
    for (const { components } of REQUIRED_DOCUMENTS.flatMap((document) => document.of)) {
      expect(known).toEqual(expect.arrayContaining([...components]));
    }
    expect(documentsOf('12.1')).toEqual([]);
  });

  it('are shown by columns that the table of the component has', () => {
    for (const document of REQUIRED_DOCUMENTS) {
      for (const component of document.of.flatMap(({ components }) => components)) {
        const named = [
          ...(document.shownBy?.column ? [document.shownBy.column] : []),
          ...(document.where ? [document.where.column] : []),
          ...(document.details ?? []).flatMap(({ anyOf }) => anyOf),
        ];
        expect(columnsOf(component)).toEqual(expect.arrayContaining(named));
      }
    }
  });

  it('have one name each', () => {
    const ids = REQUIRED_DOCUMENTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
