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
