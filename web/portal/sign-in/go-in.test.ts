import { expect, it } from 'vitest';
import { findWayBack } from './go-in.ts';

it.each([
  ['?to=/kk/cabinet/people%3Fstate%3Dopen', '/kk/cabinet/people?state=open'],
  ['?to=https://shyraq.example/ru/cabinet', '/ru/cabinet'],
  ['?to=https://elsewhere.example/', undefined],
  ['?to=//elsewhere.example/', undefined],
  ['?to=/\\\\elsewhere.example/', undefined],
  ['?to=javascript:alert(1)', undefined],
  ['?to=/api/accounts/me', undefined],
  ['', undefined],
])('%s leads to %s', (search, way) => {
  expect(findWayBack(search, 'https://shyraq.example')).toBe(way);
});

it('takes along what stands behind the #, which no server is told', () => {
  expect(findWayBack('?to=/kk/invitation', 'https://shyraq.example', '#token')).toBe('/kk/invitation#token');
  expect(findWayBack('?to=/kk/cabinet%23own', 'https://shyraq.example', '#token')).toBe('/kk/cabinet#own');
  expect(findWayBack('', 'https://shyraq.example', '#token')).toBeUndefined();
});
