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
  readonly endsAt: Moment;
  /** Grows with every change of what it hangs on. */
  readonly sequence: number;
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

function eventOf({ uid, summary, description, link, endsAt, sequence }: CalendarTerm, at: Moment): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(addSeconds(endsAt, -SHOWN_SECONDS))}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${link}`,
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
