import { describe, expect, it } from 'vitest';
import { addSeconds, clockFrom, findMoment, type Moment, standingClock, steadyClock } from './clock.ts';

const at = (text: string) => findMoment(text) as Moment;

describe('the clock', () => {
  it('never runs backwards when the machine’s clock is set back, and goes on in the right pace', () => {
    let wall = Date.parse('2027-01-25T18:59:00Z');
    let timer = 0;
    const clock = steadyClock(
      () => wall,
      () => timer,
    );
    expect(clock.now()).toBe('2027-01-25T18:59:00.000Z');
    wall -= 3_600_000;
    timer += 1500;
    expect(clock.now()).toBe('2027-01-25T18:59:01.500Z');
    timer += 500;
    wall += 500;
    expect(clock.now()).toBe('2027-01-25T18:59:02.000Z');
    wall = Date.parse('2027-01-25T19:30:00Z');
    expect(clock.now()).toBe('2027-01-25T19:30:00.000Z');
  });

  it('of the example starts where it is set and runs on', () => {
    let timer = 1000;
    const clock = clockFrom(at('2027-04-30T18:59:59Z'), () => timer);
    timer += 1000;
    expect(clock.now()).toBe('2027-04-30T19:00:00.000Z');
  });

  it('of tests stands until it is set', () => {
    const clock = standingClock(at('2027-01-01T00:00:00Z'));
    expect(clock.now()).toBe(clock.now());
    clock.set(addSeconds(clock.now(), 86_400));
    expect(clock.now()).toBe('2027-01-02T00:00:00.000Z');
  });
});

describe('a moment', () => {
  it.each([
    ['2027-01-25T24:00:00+05:00', '2027-01-25T19:00:00.000Z'],
    ['2027-01-26T00:00:00+05:00', '2027-01-25T19:00:00.000Z'],
    ['2027-01-25T19:00:00.123456Z', '2027-01-25T19:00:00.123Z'],
  ])('%s is %s', (text, moment) => {
    expect(findMoment(text)).toBe(moment);
  });

  it.each(['2027-01-25', '2027-01-25T19:00:00', '2027-13-25T19:00:00Z', 'now', ''])('%j is none', (text) => {
    expect(findMoment(text)).toBeUndefined();
  });
});
