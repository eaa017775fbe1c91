import { describe, expect, it } from 'vitest';
import { getById } from './edition.ts';
import { CURRENT_EDITION } from './editions.ts';
import { resolveEdition } from './resolve-edition.ts';
import { completeSettings, getOption } from './settings.ts';

describe('settings', () => {
  it('are complete with the default for whatever was not chosen', () => {
    const { settings, faults } = completeSettings(CURRENT_EDITION, { I1: 'steps-per-project' });
    expect(faults).toEqual([]);
    expect(settings).toEqual({
      ...Object.fromEntries(CURRENT_EDITION.interpretations.map((one) => [one.id, one.default])),
      I1: 'steps-per-project',
    });
  });

  it('name every wrong choice with what could have been said', () => {
    const { faults } = completeSettings(CURRENT_EDITION, { I99: 'x', I2: 'all', I3: 'with-reporting-year' });
    expect(faults).toEqual([
      {
        code: 'unknown-interpretation',
        interpretation: 'I99',
        option: 'x',
        known: CURRENT_EDITION.interpretations.map((one) => one.id),
      },
      { code: 'unknown-option', interpretation: 'I2', option: 'all', known: ['2.1-2.4', '2.1-2.3'] },
    ]);
  });

  it.each(['toString', '__proto__', 'constructor'])('are not led astray by %s', (option) => {
    expect(completeSettings(CURRENT_EDITION, { I1: option }).faults).toHaveLength(1);
  });

  it('never fall back in silence: an option that does not exist throws', () => {
    expect(() => resolveEdition(CURRENT_EDITION, { I1: 'by-taste' })).toThrow(RangeError);
    const i1 = getById(CURRENT_EDITION.interpretations, 'I1');
    expect(() => getOption(i1, { I1: '' })).toThrow(RangeError);
    expect(getOption(i1, {}).id).toBe('proportional');
    expect(() => getById(CURRENT_EDITION.interpretations, 'I99')).toThrow(RangeError);
  });
});
