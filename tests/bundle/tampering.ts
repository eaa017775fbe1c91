// Ways to deceive a verifier, and what it has to say of each. The command line's reader and the browser's are given the same
// bytes and have to say the same.

import { MANIFEST, RANKING, RESULTS, SETTINGS, SIGNATURE, WEIGHTING } from '#exchange/bundle/bundle-format.ts';
import type { CheckId } from '#exchange/bundle/verdict.ts';
import {
  changeJson,
  closeUp,
  mend,
  type Opened,
  STRANGERS_KEY,
  sampleRows,
  signAsStranger,
  writeForgery,
} from './sample-bundle.ts';
import { change, type Tampering } from './tampering-kind.ts';
import { JUNK_BEHIND, PACKED } from './tampering-of-zip.ts';

const firstExplanation = (opened: Opened): string =>
  [...opened.keys()].find((name) => name.startsWith('organisations/')) ?? '';

/** Turns the first digit behind a text into another. */
function turnDigit(data: Buffer, behind: string): Buffer {
  const at = data.indexOf(behind) + behind.length;
  const changed = Buffer.from(data);
  const place = [...changed.subarray(at)].findIndex((byte) => byte >= 0x30 && byte <= 0x38) + at;
  changed[place] = (changed[place] ?? 0) + 1;
  return changed;
}

/** One byte of a file changed, nothing else. */
function changedByte(path: string, behind: string, differs: Partial<Record<CheckId, readonly string[]>>): Tampering {
  return {
    name: `one byte of ${path}`,
    spoil: (opened) => {
      opened.set(path, turnDigit(opened.get(path) ?? Buffer.alloc(0), behind));
      return closeUp(opened);
    },
    expected: { differs: { files: [change('file-changed', path)], ...differs } },
  };
}

const BYTES: readonly Tampering[] = [
  changedByte('package/publications.csv', '10.', {}),
  changedByte('package/staff.csv', ',', { results: ['digit'] }),
  changedByte('package/datapackage.json', '"bytes": ', {}),
  changedByte('edition.json', '"Q1": {\n     "value": "', {
    edition: ['figure coefficients[k2.1].classes.Q1.value'],
    results: ['whole'],
  }),
  changedByte('weighting.json', '"Q2": "', { results: ['whole'], choices: ['choice Q2'] }),
  changedByte('calendar.json', '"announcedOn": "', {}),
  changedByte('results.json', '"sa": "', { results: ['whole'] }),
  changedByte('ranking.json', '"rank": ', { ranking: ['place'] }),
];

type Results = { organisations: Record<string, unknown>[] };
type Lists = { places: { rank: number; bin: string }[] }[];

/** A lie in one file, with every hash mended and signed by a stranger. */
function lie(
  name: string,
  tell: (opened: Opened) => void,
  differs: Partial<Record<CheckId, readonly string[]>>,
): Tampering {
  return {
    name: `${name}, with hashes mended and signed by a stranger`,
    spoil: (opened) => {
      tell(opened);
      mend(opened);
      signAsStranger(opened);
      return closeUp(opened);
    },
    expected: { differs: { signature: [`signed-by-stranger ${STRANGERS_KEY}`], ...differs } },
  };
}

const dropRow = (opened: Opened): void => {
  const path = 'package/publications.csv';
  const lines = (opened.get(path) ?? Buffer.alloc(0)).toString('utf8').split('\r\n');
  lines.splice(3, 1);
  opened.set(path, Buffer.from(lines.join('\r\n')));
};

const LIES: readonly Tampering[] = [
  lie(
    'results swapped between two organisations',
    (opened) =>
      changeJson<Results>(opened, RESULTS, ({ organisations: [one, other] }) => {
        if (!one || !other) return;
        [one.bin, other.bin] = [other.bin, one.bin];
      }),
    { results: ['value rank A', 'digit indicator 1', 'whole positions'] },
  ),
  lie(
    'a rank changed in the lists',
    (opened) =>
      changeJson<Lists>(opened, RANKING, ([list]) => {
        if (list?.places[0]) list.places[0].rank = 2;
      }),
    { ranking: ['place'] },
  ),
  lie(
    'a rank changed in the results',
    (opened) =>
      changeJson<Results>(opened, RESULTS, ({ organisations: [one] }) => Object.assign(one ?? {}, { rankA: 9 })),
    { results: ['value 9'] },
  ),
  lie(
    'the last digit of an indicator changed',
    (opened) =>
      changeJson<Results>(opened, RESULTS, ({ organisations: [one] }) => {
        const indicators = one?.indicators as Record<string, string>;
        const value = indicators['2'] ?? '';
        indicators['2'] = value.slice(0, -1) + ((Number(value.at(-1)) + 1) % 10);
      }),
    { results: ['digit 10'] },
  ),
  lie(
    'a weighting changed',
    (opened) => changeJson<Record<string, string>>(opened, WEIGHTING, (weights) => Object.assign(weights, { Q1: '2' })),
    { choices: ['choice Q1'], results: ['whole score A', 'digit score A'] },
  ),
  lie(
    'a setting changed',
    (opened) =>
      changeJson<Record<string, string>>(opened, SETTINGS, (settings) =>
        Object.assign(settings, { I1: 'steps-per-project' }),
      ),
    { choices: ['choice I1'], results: ['digit'] },
  ),
  lie(
    'a figure of the edition changed',
    (opened) =>
      changeJson<{ components: { id: string; rate: { value: string } }[] }>(
        opened,
        'edition.json',
        ({ components }) => {
          for (const one of components) if (one.id === '2.1') one.rate.value = '11';
        },
      ),
    { edition: ['figure components[2.1].rate.value'], results: ['whole'] },
  ),
  lie('a row of the package removed', dropRow, {
    results: ['whole 2.1'],
    explanations: ['step'],
    package: ['descriptor'],
  }),
  lie(
    'the points of an item changed in an explanation',
    (opened) => {
      const path = firstExplanation(opened);
      opened.set(path, turnDigit(opened.get(path) ?? Buffer.alloc(0), '"points":"'));
    },
    { explanations: ['step organisations/'] },
  ),
  lie('an explanation removed', (opened) => void opened.delete(firstExplanation(opened)), {
    explanations: ['organisation-missing'],
  }),
  {
    name: 'everything computed anew by a stranger without one row',
    spoil: () => writeForgery(sampleRows().filter(({ table }, place) => table !== 'publications' || place % 2 === 0)),
    expected: { differs: { signature: ['signed-by-stranger'] } },
  },
];

const manifestWith = (differs: Partial<Record<CheckId, readonly string[]>>, say: (manifest: never) => void) => ({
  spoil: (opened: Opened) => {
    changeJson(opened, MANIFEST, say as (value: unknown) => void);
    return closeUp(opened);
  },
  expected: { differs },
});

const FILES: readonly Tampering[] = [
  {
    name: 'an extra file',
    spoil: (opened) => closeUp(opened.set('readme.txt', Buffer.from('trust me'))),
    expected: { differs: { files: ['file-extra readme.txt'] } },
  },
  {
    name: 'a missing table',
    spoil: (opened) => {
      opened.delete('package/patents.csv');
      return closeUp(opened);
    },
    expected: { differs: { files: ['file-missing package/patents.csv'], results: ['whole component 4.1'] } },
  },
  {
    name: 'a renamed table',
    spoil: (opened) => {
      opened.set('package/patents-old.csv', opened.get('package/patents.csv') ?? Buffer.alloc(0));
      opened.delete('package/patents.csv');
      return closeUp(opened);
    },
    expected: {
      differs: { files: ['file-missing package/patents.csv', 'file-extra package/patents-old.csv'] },
    },
  },
  {
    name: 'the manifest changed',
    ...manifestWith({ signature: ['signature-bad'] }, (manifest: { reportingYear: number }) => {
      manifest.reportingYear = 2024;
    }),
  },
  {
    name: 'the head of the journal changed',
    ...manifestWith({ signature: ['signature-bad'] }, (manifest: { journal: { head: string } }) => {
      manifest.journal.head = 'b'.repeat(64);
    }),
  },
  {
    name: 'hashes mended without a signature',
    spoil: (opened) => {
      dropRow(opened);
      mend(opened);
      return closeUp(opened);
    },
    expected: { differs: { signature: ['signature-bad'], results: ['whole'] } },
  },
  {
    name: 'no signature',
    spoil: (opened) => {
      opened.delete(SIGNATURE);
      return closeUp(opened);
    },
    expected: { differs: { signature: ['signature-missing'] } },
  },
  {
    name: 'a manifest of a later version',
    spoil: (opened) => {
      changeJson<{ version: number }>(opened, MANIFEST, (manifest) => Object.assign(manifest, { version: 2 }));
      return closeUp(opened);
    },
    expected: { unreadable: 'bundle-version' },
  },
  {
    name: 'a manifest that says more than a manifest may',
    spoil: (opened) => {
      changeJson<object>(opened, MANIFEST, (manifest) => Object.assign(manifest, { note: 'approved' }));
      return closeUp(opened);
    },
    expected: { unreadable: 'bundle-manifest-wrong' },
  },
  {
    name: 'no manifest',
    spoil: (opened) => {
      opened.delete(MANIFEST);
      return closeUp(opened);
    },
    expected: { unreadable: 'bundle-manifest-missing' },
  },
];

export const TAMPERINGS: readonly Tampering[] = [...BYTES, ...LIES, ...FILES, ...PACKED, JUNK_BEHIND];
