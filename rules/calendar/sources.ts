// Where each day of the calendar comes from: the act or the announcement in words, and the day from which people could
// know of it. The day is what makes versions: a calendar version is all that had been announced by its day.

import { getPlainDate, type PlainDate } from '../kernel/plain-date.ts';

export type Source = {
  /** The act or announcement, cited for a lawyer. */
  readonly words: string;
  readonly announcedOn: PlainDate;
  /** at-the-latest: the exact day is not known to us; it had been announced by this day. */
  readonly dayIs: 'exact' | 'at-the-latest';
};

const exact = (announcedOn: string, words: string): Source => ({
  words,
  announcedOn: getPlainDate(announcedOn),
  dayIs: 'exact',
});
const atTheLatest = (announcedOn: string, words: string): Source => ({
  words,
  announcedOn: getPlainDate(announcedOn),
  dayIs: 'at-the-latest',
});

export const SOURCES = {
  'calendar-2023': atTheLatest(
    '2022-12-26',
    'Production calendar and balance of working time for 2023, Ministry of Labour and Social Protection, by the law on holidays and articles 84 and 85 of the Labour Code; reprinted by 26 December 2022',
  ),
  'move-2023-july': exact(
    '2023-04-28',
    'Government decree of 25 April 2023 "On moving a day off in 2023", published on 28 April 2023',
  ),
  'calendar-2024': atTheLatest(
    '2024-01-01',
    'Production calendar and balance of working time for 2024, Ministry of Labour and Social Protection (248 working days); first day of Kurban-ait by the letter of the Spiritual Administration of Muslims of 17 October 2023',
  ),
  'move-2024-may': exact(
    '2024-04-18',
    'Order of the acting Minister of Labour and Social Protection of 17 April 2024 "On moving a day off in 2024" (Labour Code, article 85.3), published on 18 April 2024',
  ),
  'kurban-ait-2024': exact(
    '2024-06-07',
    'Announcement of the Spiritual Administration of Muslims and statement of the Ministry of Labour, both of 7 June 2024: the first day of Kurban-ait is 16 June, and 17 June is a working day',
  ),
  'calendar-2025': atTheLatest(
    '2024-11-01',
    'Production calendar for 2025, Ministry of Labour and Social Protection (246 working days); the days of January in the press of 1 November 2024',
  ),
  'move-2025-january': atTheLatest(
    '2024-11-30',
    'Order of the Minister of Labour and Social Protection of November 2024 moving the day off from Sunday 5 to Friday 3 January 2025',
  ),
  'calendar-2026': exact(
    '2025-12-05',
    'Production calendar and balance of working time for 2026, Ministry of Labour and Social Protection, published on 5 December 2025 (246 working days)',
  ),
  'constitution-2026': exact(
    '2026-03-18',
    'Statement of the Ministry of Labour of 18 March 2026 after the referendum of 15 March 2026: 30 August is no longer Constitution Day; 15 March is, kept from 2027',
  ),
  'foreseen-2027': atTheLatest(
    '2026-07-01',
    'Foreseen from the law on holidays as it stands with the Constitution in force since 1 July 2026, and from the calculated first day of Kurban-ait; no production calendar for 2027 has been seen',
  ),
} as const satisfies Readonly<Record<string, Source>>;

export type SourceCode = keyof typeof SOURCES;
