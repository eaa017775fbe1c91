// What is published, described for catalogues and search engines: DCAT (JSON-LD) of everything, schema.org of one version.

import type { Published, PublishedFile } from '#contract/publication.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { speak } from '#wording/speak.ts';

/** Decision 0011. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const LANGUAGE_CODES = { kk: 'kk', ru: 'ru', en: 'en' } as const;

type Words = readonly { readonly '@language': string; readonly '@value': string }[];

const inAll = (key: string, values: Readonly<Record<string, string | number>> = {}): Words =>
  LANGUAGES.map((language) => ({ '@language': LANGUAGE_CODES[language], '@value': speak(language)(key, values) }));

const datasetAddress = (base: string, { reportingYear, version }: Published): string =>
  `${base}/data/${reportingYear}/v${version}/dataset.jsonld`;

const mediaOf = ({ media }: PublishedFile): string => media.split(';')[0] ?? media;

function dcatDataset(published: Published, base: string) {
  const { reportingYear: year, version, publishedAt, files, reason } = published;
  return {
    '@type': 'dcat:Dataset',
    '@id': datasetAddress(base, published),
    'dct:title': inAll('publication:dataset-title', { year }),
    'dct:description': inAll('publication:dataset-about'),
    'dct:issued': publishedAt,
    'dct:license': { '@id': LICENCE },
    'dcat:version': `${year}.${version}`,
    ...(reason === '' ? {} : { 'adms:versionNotes': reason }),
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': `${year}-01-01`, 'dcat:endDate': `${year}-12-31` },
    'dct:language': LANGUAGES,
    'dcat:distribution': files.map((file) => ({
      '@type': 'dcat:Distribution',
      '@id': `${base}${file.address}`,
      'dct:title': file.name,
      'dcat:downloadURL': { '@id': `${base}${file.address}` },
      'dcat:mediaType': mediaOf(file),
      'dcat:byteSize': file.bytes,
      'dct:license': { '@id': LICENCE },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': file.sha256,
      },
    })),
  };
}

/** DCAT 3: every version of every year is a dataset of its own. */
export function writeCatalog(all: readonly Published[], base: string) {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
      adms: 'http://www.w3.org/ns/adms#',
    },
    '@type': 'dcat:Catalog',
    '@id': `${base}/data/catalog.jsonld`,
    'dct:title': inAll('publication:catalog-title'),
    'dct:license': { '@id': LICENCE },
    'dct:language': LANGUAGES,
    'dcat:dataset': all.map((one) => dcatDataset(one, base)),
  };
}

/** schema.org, as a page embeds it. Search engines read one language: the title in each of the three. */
export function writeDataset(published: Published, base: string) {
  const { reportingYear: year, version, publishedAt, files, bundle } = published;
  const names = LANGUAGES.map((language) => speak(language)('publication:dataset-title', { year }));
  const [name, ...alternateName] = [...names].reverse();
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': datasetAddress(base, published),
    name,
    alternateName,
    description: speak('en')('publication:dataset-about'),
    identifier: `sha256:${bundle.sha256}`,
    version: `${year}.${version}`,
    datePublished: publishedAt,
    temporalCoverage: `${year}-01-01/${year}-12-31`,
    license: LICENCE,
    isAccessibleForFree: true,
    inLanguage: LANGUAGES,
    spatialCoverage: { '@type': 'Place', name: 'Kazakhstan' },
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.name,
      contentUrl: `${base}${file.address}`,
      encodingFormat: mediaOf(file),
      contentSize: String(file.bytes),
      sha256: file.sha256,
    })),
  };
}
