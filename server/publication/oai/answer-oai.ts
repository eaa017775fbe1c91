// The six verbs of OAI-PMH 2.0 over what is published.

import { CERIF, cerifXml } from '#exchange/cerif/cerif-xml.ts';
import { dublinCore } from '#exchange/cerif/dublin-core.ts';
import { documentOf, element, type Xml } from '#exchange/xml/write-xml.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { countItems, findEarliest, findItem, type Item, listItems } from './list-items.ts';
import {
  FORMATS,
  findPrefix,
  KINDS,
  type Listing,
  OaiFault,
  type OaiRequest,
  type Prefix,
  readListing,
  readRequest,
  SETS,
  writeToken,
} from './read-request.ts';

const AT_ONCE = 200;
const OAI = 'http://www.openarchives.org/OAI/2.0/';

export type Archive = {
  readonly db: Db;
  /** Whole seconds. */
  readonly now: string;
  /** Where this archive answers, and the host in its identifiers. */
  readonly base: string;
  readonly host: string;
  readonly mail: string;
};

const setOf = ({ kind }: Item): string => SETS.find((name) => KINDS[name] === kind) ?? '';
const identifierOf = ({ host }: Archive, { id }: Item): string => `oai:${host}:${id}`;

const header = (archive: Archive, item: Item): Xml =>
  element(
    'header',
    {},
    element('identifier', {}, identifierOf(archive, item)),
    element('datestamp', {}, item.datestamp),
    element('setSpec', {}, setOf(item)),
  );

const record = (archive: Archive, item: Item, prefix: Prefix): Xml =>
  element(
    'record',
    {},
    header(archive, item),
    element('metadata', {}, prefix === CERIF.prefix ? cerifXml(item) : dublinCore(item)),
  );

async function identify({ db, base, host, mail, now }: Archive): Promise<Xml> {
  const identifier = element(
    'oai-identifier',
    { xmlns: 'http://www.openarchives.org/OAI/2.0/oai-identifier' },
    element('scheme', {}, 'oai'),
    element('repositoryIdentifier', {}, host),
    element('delimiter', {}, ':'),
    element('sampleIdentifier', {}, `oai:${host}:OrgUnits/980240000123`),
  );
  const service = element(
    'Service',
    { xmlns: CERIF.namespace, id: 'Services/shyraq' },
    element(
      'Compatibility',
      { xmlns: 'https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility' },
      'https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility#1.1',
    ),
    element('Acronym', {}, 'Shyraq'),
    element('Name', { 'xml:lang': 'en' }, 'Shyraq'),
    element('OAIPMHBaseURL', {}, base),
  );
  return element(
    'Identify',
    {},
    element('repositoryName', {}, 'Shyraq'),
    element('baseURL', {}, base),
    element('protocolVersion', {}, '2.0'),
    element('adminEmail', {}, mail),
    element('earliestDatestamp', {}, (await findEarliest(db)) ?? now),
    element('deletedRecord', {}, 'no'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element('description', {}, identifier),
    element('description', {}, service),
  );
}

async function getItem(archive: Archive, identifier: string): Promise<Item> {
  const start = `oai:${archive.host}:`;
  const found = identifier.startsWith(start) && (await findItem(archive.db, identifier.slice(start.length)));
  if (!found) throw new OaiFault('idDoesNotExist', 'nothing of this archive has that identifier');
  return found;
}

async function listFormats(archive: Archive, identifier: string | undefined): Promise<Xml> {
  if (identifier !== undefined) await getItem(archive, identifier);
  const formats = FORMATS.map(({ prefix, schema, namespace }) =>
    element(
      'metadataFormat',
      {},
      element('metadataPrefix', {}, prefix),
      element('schema', {}, schema),
      element('metadataNamespace', {}, namespace),
    ),
  );
  return element('ListMetadataFormats', {}, ...formats);
}

function listSets(token: string | undefined): Xml {
  if (token !== undefined) throw new OaiFault('badResumptionToken', 'the sets fit into one answer');
  const sets = SETS.map((name) =>
    element(
      'set',
      {},
      element('setSpec', {}, name),
      element('setName', {}, name.replace('openaire_cris', 'OpenAIRE_CRIS')),
    ),
  );
  return element('ListSets', {}, ...sets);
}

/** Of a list that is given in parts the last part carries an empty token. */
function tokenOf(listing: Listing, items: readonly Item[], total: number): Xml | undefined {
  const given = listing.given + items.length;
  const isLast = given >= total;
  if (isLast && listing.given === 0) return undefined;
  const about = { completeListSize: String(total), cursor: String(listing.given) };
  const after = items.at(-1)?.place;
  return isLast || !after
    ? element('resumptionToken', about)
    : element('resumptionToken', about, writeToken({ ...listing, after, given }));
}

async function list(archive: Archive, { verb, told }: OaiRequest): Promise<Xml> {
  const listing = readListing(told);
  const total = await countItems(archive.db, listing);
  const items = await listItems(archive.db, listing, AT_ONCE);
  if (items.length === 0) throw new OaiFault('noRecordsMatch', 'nothing matches');
  const each = verb === 'ListIdentifiers' ? header : (one: Archive, item: Item) => record(one, item, listing.prefix);
  return element(verb, {}, ...items.map((item) => each(archive, item)), tokenOf(listing, items, total));
}

async function answer(archive: Archive, request: OaiRequest): Promise<Xml> {
  const { verb, told } = request;
  switch (verb) {
    case 'Identify':
      return identify(archive);
    case 'ListMetadataFormats':
      return listFormats(archive, told.identifier);
    case 'ListSets':
      return listSets(told.resumptionToken);
    case 'GetRecord': {
      const prefix = findPrefix(told.metadataPrefix ?? '');
      return element('GetRecord', {}, record(archive, await getItem(archive, told.identifier ?? ''), prefix));
    }
    default:
      return list(archive, request);
  }
}

/** The whole document. What the harvester asked is repeated to it, unless it could not be read. */
export async function answerOai(archive: Archive, query: URLSearchParams): Promise<string> {
  let asked: Readonly<Record<string, string>> = {};
  let inside: Xml;
  try {
    const request = readRequest(query);
    asked = { verb: request.verb, ...request.told };
    inside = await answer(archive, request);
  } catch (fault) {
    if (!(fault instanceof OaiFault)) throw fault;
    if (fault.code === 'badVerb' || fault.code === 'badArgument') asked = {};
    inside = element('error', { code: fault.code }, fault.message);
  }
  return documentOf(
    element(
      'OAI-PMH',
      {
        xmlns: OAI,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd`,
      },
      element('responseDate', {}, archive.now),
      element('request', asked, archive.base),
      inside,
    ),
  );
}
