// Terms as a file that every calendar program reads (RFC 5545, RFC 7986): each ends at a moment in UTC, so that no program has to
// know what time it is in Astana.

import type { Moment } from '#server/platform/clock.ts';
import { addSeconds } from '#server/platform/clock.ts';

export type CalendarTerm = {
  /** The same for ever: a program that reads again moves the term and does not add it. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly link: string;
  /** Of what is no term but happens: without it the last half hour of a term is shown. */
  readonly beginsAt?: Moment;
  readonly endsAt: Moment;
  /** Grows with every change of what it hangs on. */
  readonly sequence: number;
  /** It does not take place: a program takes it out. */
  readonly gone?: boolean;
};

type Calendar = {
  readonly name: string;
  readonly language: string;
  readonly at: Moment;
  readonly terms: readonly CalendarTerm[];
};

/** A term is shown as the last half hour of its last day. */
const SHOWN_SECONDS = 30 * 60;
/** Octets of a line without its break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

const escapeText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

const utc = (at: Moment): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Long lines go on after a break and a space; no letter is cut in the middle of its bytes. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (octets + length > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += length;
  }
  return [...lines, current].join('\r\n');
}

function eventOf(term: CalendarTerm, at: Moment): string[] {
  const { uid, summary, description, link, endsAt, sequence } = term;
  const { beginsAt = addSeconds(endsAt, -SHOWN_SECONDS), gone = false } = term;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(beginsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${link}`,
    ...(gone ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

export function writeCalendar({ name, language, at, terms }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Shyraq//Terms//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...terms.flatMap((term) => eventOf(term, at)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
