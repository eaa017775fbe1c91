// The example's items as the measures count them: what the database must come to as well.

import { type CountedRows, EDUCATIONAL } from '#rules/innovation/counted-rows.ts';
import { exampleHolding, SUBSIDIARIES } from './holding.ts';

const EDUCATES: readonly string[] = ['training', 'master-class', 'invited-expert'];
const SOURCES = [...EDUCATES, 'own-research', 'partnership', 'licence', 'literature', 'industry', 'other'];

/** Identifiers are places: `organisation` the key of the subsidiary. */
export function countHolding(): CountedRows {
  const { technologies, unique, programmes, protective, introductions, transfers } = exampleHolding();
  const keyOf = (by: number) => SUBSIDIARIES[by]?.key ?? '';
  return {
    technologies: new Map(
      technologies.map(({ field, novelty, unique: entry }, at) => [
        String(at),
        { id: String(at), field, novelty, unique: entry === null ? null : String(entry) },
      ]),
    ),
    introductions: introductions.map((one, at) => ({
      ...one,
      id: `i${at}`,
      organisation: keyOf(one.by),
      technology: String(one.technology),
      programme: one.programme === null ? null : `p${one.programme}`,
      protective: one.protective === null ? null : `d${one.protective}`,
    })),
    transfers: transfers.map((one, at) => ({
      ...one,
      id: `t${at}`,
      organisation: keyOf(one.by),
      technology: String(one.technology),
      year: Number(one.day.slice(0, 4)),
      receiverPerforms: one.performs,
    })),
    programmes: programmes.map(({ by, first, last }, at) => ({ id: `p${at}`, organisation: keyOf(by), first, last })),
    protective: protective.map(({ by, programme, day }, at) => ({
      id: `d${at}`,
      organisation: keyOf(by),
      programme: `p${programme}`,
      year: Number(day.slice(0, 4)),
    })),
    approved: unique.map((_, at) => ({ id: String(at), from: '2010-06-01', until: null })),
    sources: SOURCES.map((code) => ({ code, group: EDUCATES.includes(code) ? EDUCATIONAL : code })),
  };
}
