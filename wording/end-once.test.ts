import { expect, it } from 'vitest';
import { speak } from './speak.ts';

it('a sentence that ends with a Russian day ends once', () => {
  const from = '10 апреля 2023 г.';
  expect(speak('ru')('status:finding-about', { from })).toContain('с 10 апреля 2023 г. Проценты');
  expect(speak('kk')('status:finding-about', { from: '2023 жылғы 10 сәуір' })).not.toContain('..');
});
