// What programs read of published rounds: catalogue, feeds, the map of the site, and works gathered by OAI-PMH in CERIF-XML of the
// OpenAIRE profile. Read by a parser of XML, held to the rules of each form; nothing of it before a publication.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '#server/platform/identity.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { openHouseKeys, publicationRawRoutes, publishedRoutes } from '#server/publication/index.ts';
import { layPublished } from './lay-published.ts';

const BASE = 'https://shyraq.example.kz';
const WORKS = [
  'openaire_cris_orgunits',
  'openaire_cris_publications',
  'openaire_cris_projects',
  'openaire_cris_patents',
];
let database: TestDatabase;
let server: TestServer;
let folder: string;

type Node = { readonly name: string; readonly values: Record<string, string>; readonly children: Node[]; text: string };

/** A tree of elements; throws for what is not well-formed. */
function parse(text: string): Node {
  const root: Node = { name: '', values: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, values: attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (part) => {
    const node = open.at(-1);
    if (node) node.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0] as Node;
}

const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const first = (node: Node, name: string): Node => {
  const [found] = all(node, name);
  if (!found) throw new Error(`no ${name} in ${node.name}`);
  return found;
};
const ask = (path: string, headers: Record<string, string> = {}) => server.as('nobody')('GET', path, { headers });
const oai = async (query: string) => parse((await ask(`/oai?${query}`)).body);
const codeOf = (node: Node) => all(node, 'error').map(({ values }) => values.code);

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'shyraq-open-data-'));
  const plan = {
    database,
    storage: await openStorage(undefined, folder),
    keys: openHouseKeys(join(folder, 'keys')),
    address: () => BASE,
  };
  server = await openTestServer(database, publishedRoutes, {
    people: { nobody: PUBLIC },
    rawRoutes: publicationRawRoutes(plan),
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('before anything is published', () => {
  it('catalogue, feeds and map are empty, and the archive has no records', async () => {
    expect((await ask('/data/catalog.jsonld')).json()['dcat:dataset']).toEqual([]);
    expect(all(parse((await ask('/feeds/kk/published.atom')).body), 'entry')).toEqual([]);
    expect(all(parse((await ask('/feeds/ru/published.rss')).body), 'item')).toEqual([]);
    expect((await ask('/sitemap.xml')).body).not.toMatch(/20\d\d<\/loc>/);
    expect(codeOf(await oai('verb=ListRecords&metadataPrefix=oai_dc'))).toEqual(['noRecordsMatch']);
    expect(
      codeOf(await oai('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:shyraq.example.kz:OrgUnits/980240000123')),
    ).toEqual(['idDoesNotExist']);
  });

  it('two published years are laid', { timeout: 120_000 }, () => layPublished(database.owner));

  it('what lies ready for a publication is in none of them', async () => {
    await database.owner.query(
      `insert into publication_preparation (round, snapshot, prepared_at, bundle, key, code)
        select round, snapshot, now(), bundle, key, 'secret' from publication_preparation limit 1`,
    );
    await database.owner.query(
      `insert into publication_record (preparation, number, kind, bin, item, fields)
        select id, 1, 'patent', '980240000123', 'secret', '{"title":"secret"}' from publication_preparation where code = 'secret'`,
    );
    for (const path of [
      '/data/catalog.jsonld',
      '/feeds/en/published.atom',
      '/sitemap.xml',
      '/oai?verb=ListRecords&metadataPrefix=oai_dc',
    ])
      expect((await ask(path)).body, path).not.toContain('secret');
  });
});

describe('the catalogue', () => {
  it('names every version with its files, their hashes and the licence', async () => {
    const catalog = (await ask('/data/catalog.jsonld')).json();
    expect(catalog['dcat:dataset'].map((one: Record<string, string>) => one['dcat:version'])).toEqual([
      '2025.1',
      '2025.2',
      '2024.1',
    ]);
    const [dataset] = catalog['dcat:dataset'];
    const distributions = dataset['dcat:distribution'] as Record<string, unknown>[];
    expect(distributions.length).toBeGreaterThan(5);
    for (const one of distributions) {
      expect(one).toMatchObject({ 'dct:license': { '@id': expect.stringContaining('creativecommons') } });
      expect(JSON.stringify(one['spdx:checksum'])).toMatch(/[0-9a-f]{64}/);
    }
  });

  it('describes one version for search engines, which the newest address leads to', async () => {
    const lead = await ask('/data/2025/');
    expect([lead.statusCode, lead.headers.location]).toEqual([302, '/data/2025/v2/dataset.jsonld']);
    const reply = await ask('/data/2025/v2/dataset.jsonld');
    expect(reply.headers['content-type']).toContain('application/ld+json');
    expect(reply.json()).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', version: '2025.2' });
    expect((await ask('/data/2023/v1/dataset.jsonld')).statusCode).toBe(404);
  });
});

describe('the feeds', () => {
  it.each(['kk', 'ru', 'en'])('are RSS and Atom in %s', async (language) => {
    const atom = parse((await ask(`/feeds/${language}/published.atom`)).body);
    expect(atom.children.slice(0, 2).map(({ name }) => name)).toEqual(['id', 'title']);
    const entries = all(atom, 'entry');
    expect(entries).toHaveLength(3);
    const ids = entries.map((entry) => first(entry, 'id').text);
    expect(new Set(ids).size).toBe(3);
    for (const entry of entries) {
      expect(Number.isNaN(Date.parse(first(entry, 'updated').text))).toBe(false);
      expect(first(entry, 'link').values.href).toMatch(new RegExp(`^${BASE}/${language}/results/20\\d\\d$`));
    }
    const rss = parse((await ask(`/feeds/${language}/published.rss`)).body);
    expect([rss.name, rss.values.version]).toEqual(['rss', '2.0']);
    expect(all(rss, 'item').map((item) => first(item, 'guid').text)).toEqual(ids);
    expect(first(rss, 'pubDate').text).toMatch(/^\w{3}, \d{2} \w{3} 20\d\d/);
  });

  it('are nowhere else', async () => {
    expect((await ask('/feeds/de/published.atom')).statusCode).toBe(404);
    expect((await ask('/feeds/kk/other.atom')).statusCode).toBe(404);
  });

  it('and the map of the site names published years and no others', async () => {
    const locations = all(parse((await ask('/sitemap.xml')).body), 'loc').map(({ text }) => text);
    expect(locations).toContain(`${BASE}/kk/results/2025`);
    expect(locations.filter((one) => one.includes('2023'))).toEqual([]);
  });
});

describe('the archive', () => {
  it('says what it is', async () => {
    const identify = first(await oai('verb=Identify'), 'Identify');
    expect(identify.children.slice(0, 7).map(({ name }) => name)).toEqual([
      ...['repositoryName', 'baseURL', 'protocolVersion', 'adminEmail', 'earliestDatestamp', 'deletedRecord'],
      'granularity',
    ]);
    expect(first(identify, 'earliestDatestamp').text).toBe('2025-04-17T06:00:00Z');
    expect(all(await oai('verb=ListSets'), 'setSpec').map(({ text }) => text)).toEqual(WORKS);
    const prefixes = all(await oai('verb=ListMetadataFormats'), 'metadataPrefix').map(({ text }) => text);
    expect(prefixes).toEqual(['oai_dc', 'oai_cerif_openaire']);
  });

  it('gives every record once, part by part, and each of them by its name', async () => {
    const ids: string[] = [];
    let query = 'verb=ListIdentifiers&metadataPrefix=oai_cerif_openaire';
    let total = 0;
    for (let parts = 0; parts < 100 && query !== ''; parts += 1) {
      const answer = await oai(query);
      ids.push(...all(answer, 'identifier').map(({ text }) => text));
      const [token] = all(answer, 'resumptionToken');
      total = Number(token?.values.completeListSize ?? ids.length);
      query = token?.text ? `verb=ListIdentifiers&resumptionToken=${token.text}` : '';
    }
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect(total).toBeGreaterThan(24);
    const [id = ''] = ids.filter((one) => one.includes(':OrgUnits/'));
    const record = await oai(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(id)}`);
    expect(first(record, 'identifier').text).toBe(id);
  });

  it.each([
    ['verb=Nothing', 'badVerb'],
    ['', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&set=x', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2025-01-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2026-01-01T00:00:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
    ['verb=ListRecords&resumptionToken=e30', 'badResumptionToken'],
    ['verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:1', 'idDoesNotExist'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=no', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=2020-01-01', 'noRecordsMatch'],
  ])('answers %j with %s', async (query, code) => {
    expect(codeOf(await oai(query))).toEqual([code]);
  });

  it('gives what came after a day, and is asked by POST as well', async () => {
    const later = await oai('verb=ListIdentifiers&metadataPrefix=oai_dc&set=openaire_cris_patents&from=2026-01-01');
    expect(all(later, 'identifier').every(({ text }) => text.includes('/2025.'))).toBe(true);
    const reply = await server.app.inject({
      method: 'POST',
      url: '/oai',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'verb=Identify',
    });
    expect(first(parse(reply.body), 'protocolVersion').text).toBe('2.0');
  });
});

/** The order of elements in the profile, as far as the archive has them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Publication: [
    'Type',
    'Language',
    'Title',
    'PublishedIn',
    'PublicationDate',
    'DOI',
    'ISSN',
    'URL',
    'Authors',
    'Access',
  ],
  Project: ['Title', 'Identifier', 'StartDate', 'EndDate', 'Consortium', 'Funded'],
  Patent: ['Type', 'Title', 'ApprovalDate', 'Issuer', 'PatentNumber', 'URL', 'Holders'],
  OrgUnit: ['Name', 'Identifier'],
};

describe('CERIF-XML', () => {
  it.each([
    ['openaire_cris_publications', 'Publication'],
    ['openaire_cris_projects', 'Project'],
    ['openaire_cris_patents', 'Patent'],
    ['openaire_cris_orgunits', 'OrgUnit'],
  ])('of %s has the names and the order of the profile, and no person', async (set, name) => {
    const answer = await oai(`verb=ListRecords&metadataPrefix=oai_cerif_openaire&set=${set}`);
    const records = all(answer, 'metadata').map(({ children }) => children[0] as Node);
    expect(records.length).toBeGreaterThan(10);
    for (const record of records) {
      expect(record.name).toBe(name);
      expect(record.values.xmlns).toBe('https://www.openaire.eu/cerif-profile/1.1/');
      const places = record.children.map((child) => ORDER[name]?.indexOf(child.name) ?? -1);
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(all(record, 'Person')).toEqual([]);
      if (name !== 'OrgUnit') expect(all(record, 'Title')[0]?.text).not.toBe('');
    }
  });
});
