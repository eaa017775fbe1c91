// The calendar file, read back as RFC 5545 says a program reads it.

import { describe, expect, it } from 'vitest';
import type { Moment } from '#server/platform/clock.ts';
import { writeCalendar } from './write-calendar.ts';

type Property = { readonly name: string; readonly value: string };

/** Unfolds, splits at the first colon outside quotes, and takes back the escapes. */
function parse(text: string): Property[] {
  expect(text.endsWith('\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  return unfolded
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      const text = value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
      return { name, value: text };
    });
}

const NASTY = 'Қарсылық; ұйым, «Ғылым»\\n\nжәне тағы бір өте ұзақ жол, оның ішінде ҚазҒЗИ мен ұлттық орталық бар';
const term = {
  uid: 'round-1-objection@shyraq',
  summary: NASTY,
  description: `${NASTY}\n${NASTY}`,
  link: 'https://shyraq.example/kk/cabinet/rounds/1',
  endsAt: '2026-03-10T19:00:00.000Z' as Moment,
  sequence: 3,
};

describe('the calendar file', () => {
  const at = '2026-03-02T05:00:00.000Z' as Moment;
  const properties = parse(
    writeCalendar({ name: 'Шырақ, мерзімдер', language: 'kk', at, terms: [term, { ...term, uid: 'x' }] }),
  );
  const valuesOf = (name: string) => properties.filter((one) => one.name === name).map(({ value }) => value);

  it('keeps every letter, folded and escaped', () => {
    expect(valuesOf('SUMMARY')).toEqual([NASTY, NASTY]);
    expect(valuesOf('DESCRIPTION')[0]).toBe(`${NASTY}\n${NASTY}`);
    expect(valuesOf('NAME')).toEqual(['Шырақ, мерзімдер']);
  });

  it('ends at 24:00 in Astana, told in UTC', () => {
    expect(valuesOf('DTEND')[0]).toBe('20260310T190000Z');
    expect(valuesOf('DTSTART')[0]).toBe('20260310T183000Z');
    expect(valuesOf('DTSTAMP')[0]).toBe('20260302T050000Z');
  });

  it('has what every event must have, each part closed', () => {
    expect(valuesOf('UID')).toEqual(['round-1-objection@shyraq', 'x']);
    expect(valuesOf('SEQUENCE')).toEqual(['3', '3']);
    const depth: string[] = [];
    for (const { name, value } of properties) {
      if (name === 'BEGIN') depth.push(value);
      if (name === 'END') expect(depth.pop()).toBe(value);
    }
    expect(depth).toEqual([]);
    expect(properties[0]).toEqual({ name: 'BEGIN', value: 'VCALENDAR' });
    expect(valuesOf('VERSION')).toEqual(['2.0']);
  });
});
