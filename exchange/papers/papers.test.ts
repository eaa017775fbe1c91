// What stands in a file is read back out of it: every letter that only Kazakh has, the votes, the hashes whole; PDF by a reader of
// PDF, DOCX by opening it. The two say the same.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackData, ProtocolData, RankedData, SnapshotData } from './council-data.ts';
import type { Paper } from './paper.ts';
import { paperDocx } from './paper-docx.ts';
import { paperPdf } from './paper-pdf.ts';
import { wordPack } from './word-pack.ts';
import { wordProtocol } from './word-protocol.ts';

/** Small and capital: all that Kazakh has besides Russian. */
const KAZAKH = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function lay(bytes: Uint8Array, ending: string): string {
  files += 1;
  const path = join(folder, `${files}.${ending}`);
  writeFileSync(path, bytes);
  return path;
}
const flat = (text: string): string => text.replace(/[\s\u00ad]+/g, ' ');
const readPdf = (bytes: Uint8Array): string =>
  flat(execFileSync('pdftotext', ['-layout', lay(bytes, 'pdf'), '-'], { encoding: 'utf8' }));
/** The parts of a DOCX are XML in a zip; texts stand between tags. */
const readDocx = (bytes: Uint8Array): string => {
  const xml = execFileSync('unzip', ['-p', lay(bytes, 'docx'), 'word/document.xml'], { encoding: 'utf8' });
  return flat(
    xml
      .replace(/<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  );
};

const hashOf = (letter: string) => letter.repeat(64);
const snapshot: SnapshotData = {
  number: 2,
  computedAt: '2026-03-20T05:00:00.000Z',
  edition: 'KR-DSM-316-2020/2023-04-10',
  calendar: '2026-01',
  code: '1.0.0',
  decimals: 2,
  hashes: {
    inputs: hashOf('a'),
    edition: hashOf('b'),
    settings: hashOf('c'),
    weighting: hashOf('d'),
    calendar: hashOf('e'),
    results: hashOf('f'),
  },
  departures: { I1: 'steps-per-project' },
  weighting: { source: 'Ғылыми кеңестің шешімі', date: '2026-01-05', values: { '1': '1.5', '2': '2' } },
};
const frame = {
  day: '2026-04-15',
  hour: '10:00',
  place: { kk: 'Астана, Мәңгілік Ел, 8', ru: 'Астана, Мангилик Ел, 8' },
  reportingYear: 2025,
};
const results = {
  kind: 'results',
  title: { kk: 'Нәтижелерді қарау', ru: 'Рассмотрение результатов' },
  snapshot,
  papers: [{ name: 'анықтама.pdf', hash: hashOf('9') }],
};
const protocol: ProtocolData = {
  ...frame,
  number: '3/2026',
  chair: 'Әсия Ғұмарова',
  secretary: 'Сәуле Хатшы',
  members: [
    { name: 'Әсия Ғұмарова', presence: 'in-person' },
    { name: 'Болат Өмірұлы', presence: 'remote' },
    { name: 'Үміт Һәкімова', presence: null },
  ],
  quorum: { members: 3, needed: 2, present: 2, there: true },
  items: [
    {
      ...results,
      conflicts: [
        { name: 'Болат Өмірұлы', words: '', organisations: [{ kk: 'Қалқан институты', ru: 'Институт Калкан' }] },
      ],
      ballot: 'open',
      voters: 1,
      result: {
        counts: { for: 1, against: 0, abstained: 0 },
        votes: [{ name: 'Әсия Ғұмарова', vote: 'for' }],
        outcome: 'adopted',
        resolution: { kk: `Қаралды. ${KAZAKH} #b[x] <w:t>`, ru: 'Рассмотрено. #b[x] <w:t>' },
      },
    },
    {
      kind: 'free',
      title: { kk: 'Әр түрлі', ru: 'Разное' },
      ...{ snapshot: null, papers: [], conflicts: [], ballot: 'secret', voters: 2, result: null },
    },
  ],
};

const ranked = (bin: string, sa: string | null, rankA: number | null, name: string): RankedData => ({
  bin,
  names: { kk: name, ru: name, en: name },
  category: 'clinical',
  ...{ sa, rankA, sb: '1.5000000000', rankB: 1, sc: null, rankC: null },
  indicators: { '1': '2.0000000000', '2': null, '10': '0.1250000000' },
});
const pack: PackData = {
  ...frame,
  items: [results],
  organisations: [
    ranked('940140000385', '12.3450000000', 1, 'Бірінші ұйым'),
    ranked('950341000052', '12.3450000000', 1, 'Екінші ұйым'),
    ranked('960442000071', null, null, 'Бөлгішсіз ұйым'),
  ],
  objections: [
    {
      organisation: { kk: 'Екінші ұйым', ru: 'Вторая организация', en: 'Second' },
      words: 'Сілтеме ашылады',
      receivedAt: '2026-03-03T05:00:00.000Z',
      answer: { outcome: 'refused', words: 'Сілтеме басқа еңбекті көрсетеді', at: '2026-03-05T05:00:00.000Z' },
    },
  ],
};

describe.each([
  ['PDF', async (paper: Paper) => readPdf(paperPdf(paper))],
  ['DOCX', async (paper: Paper) => readDocx(await paperDocx(paper))],
] as const)('the protocol as %s', (_, write) => {
  let kk = '';
  let ru = '';
  beforeAll(async () => {
    kk = await write(wordProtocol(protocol, 'kk'));
    ru = await write(wordProtocol(protocol, 'ru'));
  }, 60_000);

  it('has every letter of Kazakh', () => expect(kk).toContain(KAZAKH));

  it('says who was there and who was not, the quorum, the conflict, the votes and the resolution', () => {
    for (const part of [
      '№ 3/2026 хаттама',
      'Болат Өмірұлы',
      'қашықтан',
      'Қатыспағандар: Үміт Һәкімова.',
      'Кворум бар.',
      'Қалқан институты',
      'Қаулы қабылданды',
      'ҚАУЛЫ ЕТІЛДІ:',
      'келесі отырысқа қалдырылды',
      'анықтама.pdf',
    ])
      expect(kk).toContain(part);
    for (const part of ['Протокол № 3/2026', 'Кворум имеется.', 'Институт Калкан', 'ПОСТАНОВИЛИ:', 'Секретарь'])
      expect(ru).toContain(part);
  });

  it('prints what people wrote as they wrote it, also where it looks like markup', () => {
    expect(kk).toContain('#b[x] <w:t>');
    expect(ru).toContain('Рассмотрено. #b[x] <w:t>');
  });

  it('names the hashes of the results whole', () => {
    expect(kk.replaceAll(' ', '')).toContain(hashOf('f'));
    expect(ru.replaceAll(' ', '')).toContain(hashOf('a'));
  });
});

describe('the pack', () => {
  let text = '';
  beforeAll(() => {
    text = readPdf(paperPdf(wordPack(pack, 'kk')));
  }, 60_000);

  it('has the lists with ties, and who has no value in words', () => {
    expect(text).toContain('1 (тең)');
    expect(text).toContain('12,35');
    expect(text).toContain('Бөлгішсіз ұйым (960442000071)');
    expect(text).toContain('бағаланбайды');
  });

  it('has each objection with its answer, the weights with their source, the reading that departs, and every hash', () => {
    for (const part of [
      'Сілтеме ашылады',
      'Сілтеме басқа еңбекті көрсетеді',
      'Ғылыми кеңестің шешімі',
      'Q1 = 1,5',
      'I1, Пропорция немесе толық қадам',
    ])
      expect(text).toContain(part);
    for (const letter of 'abcdef') expect(text.replaceAll(' ', '')).toContain(hashOf(letter));
  });

  it('numbers its pages and is the same, byte for byte, from the same data', () => {
    expect(text).toMatch(/1 ?\/ ?2/);
    expect(Buffer.from(paperPdf(wordPack(pack, 'kk'))).equals(Buffer.from(paperPdf(wordPack(pack, 'kk'))))).toBe(true);
  });

  it('says that pending weights are pending', () => {
    const pending = { ...pack, items: [{ ...results, snapshot: { ...snapshot, weighting: null } }] };
    expect(readPdf(paperPdf(wordPack(pending, 'ru')))).toContain('Весовые коэффициенты ещё не утверждены');
  });
});
