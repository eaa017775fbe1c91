// CERIF-XML of the OpenAIRE guidelines for CRIS managers, 1.1: names and order of elements as the profile has them.

import { element, elementOf, type Xml } from '#exchange/xml/write-xml.ts';
import type { WorkRecord } from './work-record.ts';

export const CERIF = {
  prefix: 'oai_cerif_openaire',
  namespace: 'https://www.openaire.eu/cerif-profile/1.1/',
  schema: 'https://www.openaire.eu/schema/cris/1.1/openaire-cerif-profile.xsd',
} as const;

const VOCABULARY = 'https://www.openaire.eu/cerif-profile/vocab/';
const TYPES = {
  article: 'http://purl.org/coar/resource_type/c_6501',
  journal: 'http://purl.org/coar/resource_type/c_0640',
  text: 'http://purl.org/coar/resource_type/c_18cf',
  patent: 'http://purl.org/coar/resource_type/c_15cd',
} as const;
const METADATA_ONLY = 'http://purl.org/coar/access_right/c_14cb';

const typeOf = (scheme: string, uri: string): Xml => element('Type', { xmlns: `${VOCABULARY}${scheme}` }, uri);
const publicationType = (uri: string): Xml => typeOf('COAR_Publication_Types', uri);
const access = (): Xml => element('Access', { xmlns: 'http://purl.org/coar/access_right' }, METADATA_ONLY);

/** The language is that of the work where it is known; a title of unknown language carries none of its own. */
const titleOf = (text: string | undefined, language: string | undefined): Xml =>
  element('Title', { 'xml:lang': language ?? 'und' }, text ?? '');

function orgUnit(
  { id, names }: WorkRecord['organisation'],
  values: Readonly<Record<string, string>> = {},
  ...more: readonly Xml[]
): Xml {
  const named = (['kk', 'ru', 'en'] as const).map((language) =>
    elementOf('Name', names[language], { 'xml:lang': language }),
  );
  return element('OrgUnit', { ...values, id }, ...named, ...more);
}

/** A journal is known by its ISSN, where the work names one. */
function publishedIn({ source_title: title, issn }: WorkRecord['fields']): Xml | undefined {
  if (!title) return undefined;
  const journal = element(
    'Publication',
    {},
    publicationType(TYPES.journal),
    titleOf(title, undefined),
    elementOf('ISSN', issn),
  );
  return element('PublishedIn', {}, journal);
}

function publication({ id, fields, organisation }: WorkRecord): Xml {
  const { title, language, year, doi, url, source_title: source } = fields;
  const author = element('Author', {}, orgUnit(organisation));
  return element(
    'Publication',
    { xmlns: CERIF.namespace, id },
    publicationType(source ? TYPES.article : TYPES.text),
    elementOf('Language', language),
    titleOf(title, language),
    publishedIn(fields),
    elementOf('PublicationDate', year),
    elementOf('DOI', doi),
    elementOf('URL', url),
    element('Authors', {}, author),
    access(),
  );
}

function project({ id, fields, organisation }: WorkRecord): Xml {
  const { title, registration_number: number, agreement_number: agreement, starts_on, ends_on, funder } = fields;
  const reference = { type: 'https://w3id.org/cerif/vocab/IdentifierTypes#ProjectReference' };
  const by = funder && element('By', {}, element('OrgUnit', {}, element('Name', { 'xml:lang': 'und' }, funder)));
  return element(
    'Project',
    { xmlns: CERIF.namespace, id },
    titleOf(title, undefined),
    elementOf('Identifier', number || agreement, reference),
    elementOf('StartDate', starts_on),
    elementOf('EndDate', ends_on),
    element('Consortium', {}, element('Partner', {}, orgUnit(organisation))),
    by ? element('Funded', {}, by) : undefined,
  );
}

function patent({ id, fields, organisation }: WorkRecord): Xml {
  const { title, granted_on: granted, issuer, number, url } = fields;
  const office = issuer && element('OrgUnit', {}, element('Name', { 'xml:lang': 'und' }, issuer));
  return element(
    'Patent',
    { xmlns: CERIF.namespace, id },
    typeOf('COAR_Patent_Types', TYPES.patent),
    titleOf(title, undefined),
    elementOf('ApprovalDate', granted),
    office ? element('Issuer', {}, office) : undefined,
    elementOf('PatentNumber', number),
    elementOf('URL', url),
    element('Holders', {}, element('Holder', {}, orgUnit(organisation))),
  );
}

const WRITERS: { readonly [kind in WorkRecord['kind']]: (record: WorkRecord) => Xml } = {
  publication,
  project,
  patent,
  orgunit: ({ organisation }) =>
    orgUnit(
      organisation,
      { xmlns: CERIF.namespace },
      element(
        'Identifier',
        { type: 'https://w3id.org/cerif/vocab/IdentifierTypes#NationalBusinessNumber' },
        organisation.bin,
      ),
    ),
};

export const cerifXml = (record: WorkRecord): Xml => WRITERS[record.kind](record);
