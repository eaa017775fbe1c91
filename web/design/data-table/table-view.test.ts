import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW, readTableView, shownColumns, type TableView, turnSort, writeTableView } from './table-view.ts';

const columns = [
  { id: 'name' },
  {
    id: 'category',
    filter: [
      { value: 'clinical', label: 'c' },
      { value: 'education', label: 'e' },
    ],
  },
  { id: 'score', spare: true },
];
const read = (query: string) => readTableView(new URLSearchParams(query), columns);

describe('the view of a table in the address', () => {
  it('comes back as it went', () => {
    const view: TableView = {
      sort: { column: 'score', descending: true },
      search: 'ғылым & co',
      filters: { category: ['clinical', 'education'] },
      shown: ['name', 'score'],
    };
    expect(read(writeTableView(view, new URLSearchParams()).toString())).toEqual(view);
    expect(read('')).toEqual(PLAIN_VIEW);
  });

  it('leaves alone what else the address says', () => {
    const params = writeTableView(PLAIN_VIEW, new URLSearchParams('number=I2&sort=name&f.category=clinical&q=x'));
    expect(params.toString()).toBe('number=I2');
  });

  it('passes over columns and choices that do not exist', () => {
    expect(read('sort=-gone&f.category=unknown,clinical&f.gone=a&columns=gone,name')).toEqual({
      search: '',
      filters: { category: ['clinical'] },
      shown: ['name'],
    });
  });

  it('sorts upwards, downwards, not at all', () => {
    const up = turnSort(PLAIN_VIEW, 'name');
    const down = turnSort(up, 'name');
    expect([up.sort, down.sort, turnSort(down, 'name').sort]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      undefined,
    ]);
    expect(turnSort(down, 'score').sort).toEqual({ column: 'score', descending: false });
  });

  it('hides spare columns until they are chosen', () => {
    expect(shownColumns(columns, PLAIN_VIEW).map(({ id }) => id)).toEqual(['name', 'category']);
    expect(shownColumns(columns, { ...PLAIN_VIEW, shown: ['score', 'name'] }).map(({ id }) => id)).toEqual([
      'name',
      'score',
    ]);
  });
});
