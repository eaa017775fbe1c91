// The same works in unqualified Dublin Core, which every archive that is gathered has to give (OAI-PMH 2.0).

import { element, elementOf, type Xml } from '#exchange/xml/write-xml.ts';
import type { WorkRecord } from './work-record.ts';

export const DUBLIN_CORE = {
  prefix: 'oai_dc',
  namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
} as const;

const TYPES: { readonly [kind in WorkRecord['kind']]: string } = {
  publication: 'Text',
  project: 'Event',
  patent: 'Text',
  orgunit: 'Collection',
};

export function dublinCore({ kind, fields, organisation }: WorkRecord): Xml {
  const { names, bin } = organisation;
  const { title, year, granted_on, starts_on, doi, url, number, registration_number, language, source_title } = fields;
  const isOrganisation = kind === 'orgunit';
  const identifiers = [
    doi && `https://doi.org/${doi}`,
    url,
    number,
    registration_number,
    isOrganisation ? bin : undefined,
  ];
  return element(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': DUBLIN_CORE.namespace,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${DUBLIN_CORE.namespace} ${DUBLIN_CORE.schema}`,
    },
    elementOf('dc:title', isOrganisation ? names.en : title),
    elementOf('dc:contributor', isOrganisation ? undefined : names.en),
    elementOf('dc:date', year ?? granted_on ?? starts_on),
    element('dc:type', {}, TYPES[kind]),
    ...identifiers.map((one) => elementOf('dc:identifier', one)),
    elementOf('dc:source', source_title),
    elementOf('dc:language', language),
  );
}
