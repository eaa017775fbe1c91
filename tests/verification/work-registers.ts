// Two registers of works on this machine that answer over HTTP as Crossref and OpenAlex document it.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WorkRegister } from '#server/verification/index.ts';

export type WorkRegisters = {
  readonly crossref: WorkRegister;
  readonly openalex: WorkRegister;
  /** The same, asked without the key that it wants. */
  readonly openalexUnkeyed: WorkRegister;
  /** DOI by DOI. */
  readonly askedOfCrossref: readonly string[];
  /** Path and key. */
  readonly askedOfOpenAlex: readonly string[];
  readonly close: () => void;
};

function listen(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const listening = createServer(answer);
  return new Promise((resolve) => listening.listen(0, '127.0.0.1', () => resolve(listening)));
}

/** Answers as Crossref does: it knows one work, and sends whoever asks for another elsewhere. */
const openCrossref = (asked: string[]) =>
  listen((request, response) => {
    const doi = decodeURIComponent((request.url ?? '').replace('/works/', ''));
    asked.push(doi);
    if (doi === '10.1000/known') {
      response.setHeader('content-type', 'application/json');
      const message = { title: ['Heart of the steppe'], issued: { 'date-parts': [[2019, 5]] } };
      return response.end(JSON.stringify({ message }));
    }
    if (doi === '10.1000/elsewhere') return response.writeHead(302, { location: '/works/10.1000%2Fknown' }).end();
    if (doi === '10.1000/broken') return response.writeHead(500).end();
    return response.writeHead(404).end();
  });

/** Answers as OpenAlex documents GET /works/{id}: a DOI as `doi:…`, a key behind the ?, a Work object or 404. */
const openOpenAlex = (asked: string[]) =>
  listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://register');
    asked.push(`${decodeURIComponent(pathname)} ${searchParams.get('api_key')}`);
    response.setHeader('content-type', 'application/json');
    if (searchParams.get('api_key') !== 'key') return response.writeHead(401).end('{"error":"Invalid API key"}');
    if (decodeURIComponent(pathname) !== '/works/doi:10.17816/other-agency')
      return response.writeHead(404).end('{"error":"Not Found","message":"The requested URL was not found"}');
    const work = {
      id: 'https://openalex.org/W2741809807',
      doi: 'https://doi.org/10.17816/other-agency',
      title: 'Wind over the lake',
      display_name: 'Wind over the lake',
      publication_year: 2018,
      publication_date: '2018-02-13',
      ids: { openalex: 'https://openalex.org/W2741809807', doi: 'https://doi.org/10.17816/other-agency' },
      language: 'en',
      type: 'article',
      is_retracted: false,
      cited_by_count: 7,
    };
    return response.end(JSON.stringify(work));
  });

export async function openWorkRegisters(): Promise<WorkRegisters> {
  const [askedOfCrossref, askedOfOpenAlex]: [string[], string[]] = [[], []];
  const [crossref, openalex] = [await openCrossref(askedOfCrossref), await openOpenAlex(askedOfOpenAlex)];
  const addressOf = (of: Server) => `http://127.0.0.1:${(of.address() as AddressInfo).port}/works`;
  return {
    crossref: { answersAs: 'crossref', address: addressOf(crossref) },
    openalex: { answersAs: 'openalex', address: `${addressOf(openalex)}?api_key=key` },
    openalexUnkeyed: { answersAs: 'openalex', address: addressOf(openalex) },
    askedOfCrossref,
    askedOfOpenAlex,
    close: () => {
      crossref.close();
      openalex.close();
    },
  };
}
