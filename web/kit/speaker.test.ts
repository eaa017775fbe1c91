import { expect, it, vi } from 'vitest';
import { getSpeaker, loadWords } from './speaker.ts';

it('fetches words that the address did not ask for when they are spoken, and tells its author', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const say = getSpeaker('kk');
  const thrown = (key: string) => {
    try {
      return say(key);
    } catch (reason) {
      return reason;
    }
  };
  const waiting = thrown('council:title');
  expect(waiting).toBeInstanceOf(Promise);
  expect(thrown('council:title')).toBe(waiting);
  expect(told).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledWith(expect.stringContaining('council'));
  await waiting;
  expect(say('council:title')).toMatch(/\p{L}/u);

  await loadWords('kk', ['web']);
  expect(() => say('web:no-such-key')).toThrow('no words in kk for web:no-such-key');
  expect(() => say('nobody:title')).toThrow('no words in kk for nobody:title');
  told.mockRestore();
});
