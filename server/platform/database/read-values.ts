// How values of PostgreSQL arrive: moments as `…Z` texts, days as `YYYY-MM-DD`, numbers beyond 32 bits and numerics as
// texts, so that nothing passes through the machine's zone or through binary floating point.

import pg from 'pg';
import { type Moment, momentOf } from '../clock.ts';

const OID = { timestamptz: 1184, timestamp: 1114, date: 1082, dateList: 1182, timestamptzList: 1185 } as const;

/** `2027-03-03 10:00:00.123+00` of a session in UTC. */
function readMoment(text: string): Moment {
  return momentOf(Date.parse(`${text.replace(' ', 'T')}:00`));
}

const asText = (text: string) => text;

const OURS = new Map<number, (text: string) => unknown>([
  [OID.timestamptz, readMoment],
  [OID.timestamp, asText],
  [OID.date, asText],
  [OID.dateList, asText],
  [OID.timestamptzList, asText],
]);

export const typesOfValues: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    OURS.get(oid) ??
    (format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : pg.types.getTypeParser(oid, 'text'))) as typeof pg.types.getTypeParser,
};
