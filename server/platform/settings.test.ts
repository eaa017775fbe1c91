import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3080,
      SHYRAQ_ROLE: 'both',
      SHYRAQ_EXAMPLE: false,
    });
  });

  it('take an empty text as not set', () => {
    expect(readSettings({ PORT: '', SHYRAQ_STATE: '' })).toMatchObject({ PORT: 3080 });
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['SHYRAQ_ADDRESS', 'example.kz'],
    ['SHYRAQ_ROLE', 'all'],
    ['SHYRAQ_EXAMPLE', 'true'],
    ['SHYRAQ_CLOCK', '2027-01-25'],
    ['SHYRAQ_PROXIES', '-1'],
  ])('%s may not be %j', (name, value) => {
    expect(() => readSettings({ SHYRAQ_EXAMPLE: 'yes', [name]: value })).toThrow(`"name":"${name}"`);
  });

  it('set the clock in the example only', () => {
    const clock = { SHYRAQ_CLOCK: '2027-01-25T18:59:00Z' };
    expect(readSettings({ ...clock, SHYRAQ_EXAMPLE: 'yes' }).SHYRAQ_CLOCK).toBe('2027-01-25T18:59:00.000Z');
    expect(() => readSettings(clock)).toThrow('SHYRAQ_CLOCK');
  });
});
