import { expect, it } from 'vitest';
import { findErrand } from './provider-errand.ts';

const TOKEN = 'A'.repeat(43);

it.each([
  [undefined, null, null],
  ['/kk/cabinet/people?state=open', '/kk/cabinet/people?state=open', null],
  [`/ru/invitation#${TOKEN}`, null, TOKEN],
  ['/ru/invitation#short', '/ru/invitation#short', null],
])('%s', (wayBack, to, invitation) => {
  expect(findErrand(wayBack)).toEqual({ to, invitation });
});
