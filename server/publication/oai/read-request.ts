// What a harvester asks (OAI-PMH 2.0), read strictly: a verb, exactly the arguments that it takes, each once.

import { CERIF } from '#exchange/cerif/cerif-xml.ts';
import { DUBLIN_CORE } from '#exchange/cerif/dublin-core.ts';

export const KINDS = {
  openaire_cris_orgunits: 'orgunit',
  openaire_cris_publications: 'publication',
  openaire_cris_projects: 'project',
  openaire_cris_patents: 'patent',
} as const;
export type SetName = keyof typeof KINDS;
export const SETS = Object.keys(KINDS) as readonly SetName[];
export const FORMATS = [DUBLIN_CORE, CERIF] as const;
export type Prefix = (typeof FORMATS)[number]['prefix'];

export type OaiError =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

export class OaiFault extends Error {
  readonly code: OaiError;
  constructor(code: OaiError, words: string) {
    super(words);
    this.code = code;
  }
}

type Verb = 'Identify' | 'ListMetadataFormats' | 'ListSets' | 'ListIdentifiers' | 'ListRecords' | 'GetRecord';
type Rule = { readonly must: readonly string[]; readonly may: readonly string[] };

const LISTS: Rule = { must: ['metadataPrefix'], may: ['from', 'until', 'set'] };
const RULES: Readonly<Record<Verb, Rule>> = {
  Identify: { must: [], may: [] },
  ListMetadataFormats: { must: [], may: ['identifier'] },
  ListSets: { must: [], may: ['resumptionToken'] },
  ListIdentifiers: LISTS,
  ListRecords: LISTS,
  GetRecord: { must: ['identifier', 'metadataPrefix'], may: [] },
};

export type Arguments = Readonly<Record<string, string>>;
export type OaiRequest = { readonly verb: Verb; readonly told: Arguments };

const isVerb = (text: string): text is Verb => Object.hasOwn(RULES, text);

/** Throws an OaiFault. */
export function readRequest(query: URLSearchParams): OaiRequest {
  const verbs = query.getAll('verb');
  const [verb = ''] = verbs;
  if (verbs.length !== 1 || !isVerb(verb)) throw new OaiFault('badVerb', 'no verb of OAI-PMH, or more than one');
  const names = [...query.keys()].filter((name) => name !== 'verb');
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new OaiFault('badArgument', `${twice} is there twice`);
  const told = Object.fromEntries([...query].filter(([name]) => name !== 'verb'));
  const { must, may } = RULES[verb];
  const goesOn = verb.startsWith('List') && told.resumptionToken !== undefined;
  const known = goesOn ? ['resumptionToken'] : [...must, ...may];
  const strange = names.find((name) => !known.includes(name));
  if (strange) throw new OaiFault('badArgument', `${strange} has no place here`);
  const missing = goesOn ? undefined : must.find((name) => told[name] === undefined);
  if (missing) throw new OaiFault('badArgument', `${missing} is missing`);
  return { verb, told };
}

export type Listing = {
  readonly prefix: Prefix;
  readonly set: SetName | undefined;
  /** Instants of whole seconds; `until` is the last that is still meant. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** The place after which it goes on, and how many were given before. */
  readonly after: readonly [year: number, number: number] | undefined;
  readonly given: number;
};

export function findPrefix(text: string): Prefix {
  const found = FORMATS.find(({ prefix }) => prefix === text);
  if (!found) throw new OaiFault('cannotDisseminateFormat', `${text} is no format of this archive`);
  return found.prefix;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function readMoment(text: string | undefined, endOfDay: string): string | undefined {
  if (text === undefined) return undefined;
  const whole = DAY.test(text) ? `${text}T${endOfDay}Z` : text;
  const isReal =
    MOMENT.test(whole) &&
    !Number.isNaN(Date.parse(whole)) &&
    new Date(whole).toISOString().startsWith(whole.slice(0, 10));
  if (!isReal) throw new OaiFault('badArgument', `${text} is no date`);
  return whole;
}

function findSet(text: string | undefined): SetName | undefined {
  if (text === undefined) return undefined;
  const found = SETS.find((one) => one === text);
  if (!found) throw new OaiFault('noRecordsMatch', `${text} is no set of this archive`);
  return found;
}

export const writeToken = (listing: Listing): string => Buffer.from(JSON.stringify(listing)).toString('base64url');

function readToken(token: string): Listing {
  try {
    const { prefix, set, from, until, after, given } = JSON.parse(
      Buffer.from(token, 'base64url').toString(),
    ) as Listing;
    const [year, number] = after ?? [];
    if (!Number.isSafeInteger(year) || !Number.isSafeInteger(number) || !Number.isSafeInteger(given)) throw new Error();
    return {
      prefix: findPrefix(prefix),
      set: findSet(set),
      from: readMoment(from, '00:00:00'),
      until: readMoment(until, '23:59:59'),
      after,
      given,
    };
  } catch {
    throw new OaiFault('badResumptionToken', 'this is no token of this archive');
  }
}

/** Throws an OaiFault. */
export function readListing(told: Arguments): Listing {
  if (told.resumptionToken !== undefined) return readToken(told.resumptionToken);
  const [from, until] = [readMoment(told.from, '00:00:00'), readMoment(told.until, '23:59:59')];
  if (told.from && told.until && told.from.length !== told.until.length)
    throw new OaiFault('badArgument', 'from and until are of different granularity');
  if (from && until && from > until) throw new OaiFault('badArgument', 'from is later than until');
  return {
    prefix: findPrefix(told.metadataPrefix ?? ''),
    set: findSet(told.set),
    from,
    until,
    after: undefined,
    given: 0,
  };
}
