import { expect, it } from 'vitest';
import { findScreen, type Navigation, narrowNavigation } from './navigation.ts';

const navigation: Navigation = [
  { title: 'work', screens: [{ path: '/cabinet', label: 'desk' }] },
  {
    title: 'house',
    screens: [
      { path: '/cabinet/people', label: 'people', act: 'account.list' },
      { path: '/cabinet/people/roles', label: 'roles', act: 'role.grant' },
    ],
  },
];

it('leaves out what may not be opened, and groups that are empty then', () => {
  expect(narrowNavigation(navigation, () => false)).toEqual([navigation[0]]);
  expect(narrowNavigation(navigation, (act) => act === 'role.grant')[1]?.screens).toHaveLength(1);
});

it.each([
  ['/cabinet', '/cabinet'],
  ['/cabinet/people', '/cabinet/people'],
  ['/cabinet/people/7', '/cabinet/people'],
  ['/cabinet/people/roles', '/cabinet/people/roles'],
  ['/cabinet/peoples', '/cabinet'],
  ['/elsewhere', undefined],
])('%s is a page of %s', (path, screen) => {
  expect(findScreen(navigation, path)).toBe(screen);
});
