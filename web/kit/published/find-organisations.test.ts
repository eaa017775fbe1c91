import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '#contract/publication.ts';
import { findOrganisations } from './find-organisations.ts';

const organisation = (bin: string, kk: string, ru: string) =>
  ({ bin, names: { kk, ru, en: '' } }) as unknown as PublishedResult;
const ALL = [
  organisation('000840999014', '«„Қанат“ кардиохирургия орталығы» ШЖҚ РМК', 'РГП «Центр кардиохирургии „Қанат“»'),
  organisation('010140000019', '«Шолпан» АҚ', 'АО «Шолпан»'),
];

describe('looking for an organisation', () => {
  it.each([
    ['қанат', ['000840999014']],
    ['«Қанат» кардио', ['000840999014']],
    ['центр РГП', ['000840999014']],
    ['01014', ['010140000019']],
    ['', ['000840999014', '010140000019']],
    ['жоқ', []],
  ])('%s', (asked, bins) => {
    expect(findOrganisations(ALL, asked).map(({ bin }) => bin)).toEqual(bins);
  });
});
