import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { KeptAnswers, packAnswer } from './kept-answers.ts';

describe('answers that are kept', () => {
  it('are found by their key, and not by another', () => {
    const answers = new KeptAnswers();
    answers.keep('1 all', '[1]');
    expect(answers.find('1 all')?.text).toBe('[1]');
    expect(answers.find('2 all')).toBeUndefined();
  });

  it('make room: what was asked for longest ago goes first', () => {
    const answers = new KeptAnswers();
    const large = 'x'.repeat(12_000_000);
    for (const key of ['a', 'b', 'c', 'd']) answers.keep(key, large);
    answers.find('a');
    answers.keep('e', large);
    expect(answers.find('b')).toBeUndefined();
    expect(answers.find('a')?.text).toBe(large);
    expect(answers.find('e')?.text).toBe(large);
  });

  it('one that would fill the room alone is given and not kept', () => {
    const answers = new KeptAnswers();
    expect(answers.keep('huge', 'x'.repeat(13_000_000)).text).toHaveLength(13_000_000);
    expect(answers.find('huge')).toBeUndefined();
  });
});

describe('a large answer', () => {
  const large = () => ({ text: 'ұйым '.repeat(10_000), packed: undefined });

  it('is made small once for everybody who reads gzip', async () => {
    const kept = large();
    const first = packAnswer(kept, 'br, gzip');
    expect(packAnswer(kept, 'gzip;q=0.8')).toBe(first);
    expect(gunzipSync((await first) as Buffer).toString()).toBe(kept.text);
  });

  it.each([undefined, '', 'br', 'identity'])('goes as it is to who says %j', (accepted) => {
    expect(packAnswer(large(), accepted)).toBeUndefined();
  });

  it('that is not large goes as it is', () => {
    expect(packAnswer({ text: '{}', packed: undefined }, 'gzip')).toBeUndefined();
  });
});
