// Whether a certificate of a chain was revoked, as the responder of its issuer says at this moment (OCSP, RFC 6960). Whose
// signature the answer bears, pkijs judges; that it is about now, in answer to this question and by somebody who may, is held
// against it here as well.

import { randomBytes } from 'node:crypto';
import { GeneralizedTime, OctetString } from 'asn1js';
import { BasicOCSPResponse, Extension, OCSPRequest, OCSPResponse, type SingleResponse } from 'pkijs';
import { SILENT_FOR } from './ask-list.ts';
import { isTaken } from './check-signature-bytes.ts';
import { fetchBytes, type Http } from './fetch-bytes.ts';
import { holdsAt, issued } from './find-chain.ts';
import { type Certificate, readCertificate } from './read-certificate.ts';
import { partsOf, ReadingFault, readEncoded } from './read-encoded.ts';

const NONCE = '1.3.6.1.5.5.7.48.1.2';
const BASIC = '1.3.6.1.5.5.7.48.1.1';
const LARGEST = 200_000;
/** An answer comes with the certificate of whoever signed it, and hardly more. */
const MOST_CERTIFICATES = 8;
/** Clocks of two machines differ by so many milliseconds. */
const SKEW = 300_000;

type Question = { readonly one: Certificate; readonly authority: Certificate; readonly at: number };

async function writeRequest({ one, authority }: Question, nonce: Uint8Array): Promise<Buffer> {
  const request = new OCSPRequest();
  const issuer = { hashAlgorithm: 'SHA-256', issuerCertificate: authority.parsed };
  await request.createForCertificate(one.parsed, issuer);
  request.tbsRequest.requestExtensions = [new Extension({ extnID: NONCE, extnValue: nonce.slice().buffer })];
  return Buffer.from(request.toSchema(true).toBER());
}

function readAnswer(bytes: Buffer): BasicOCSPResponse {
  const { responseStatus, responseBytes } = new OCSPResponse({ schema: readEncoded(bytes) });
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== BASIC)
    throw new ReadingFault('no answer');
  return new BasicOCSPResponse({ schema: readEncoded(responseBytes.response.valueBlock.valueHexView) });
}

/** Of those that came along, whom the authority itself named for it, and who holds at this moment; and the authority. */
function findResponders({ certs = [] }: BasicOCSPResponse, { authority, at }: Question): Certificate[] {
  if (certs.length > MOST_CERTIFICATES) throw new ReadingFault('too many certificates');
  const all = certs.map((one) => readCertificate(new Uint8Array(one.toSchema().toBER())));
  const named = all.filter((one) => holdsAt(one, at) && one.unknownCritical.length === 0 && issued(authority, one));
  return [authority, ...named];
}

async function isByAuthority(answer: BasicOCSPResponse, question: Question): Promise<boolean> {
  const responders = findResponders(answer, question);
  if (!responders.some((one) => isTaken(answer.signatureAlgorithm, one))) return false;
  const issuer = [question.authority.parsed];
  answer.certs = responders.map(({ parsed }) => parsed);
  return answer.verify({ trustedCerts: issuer, issuerCerts: issuer, trustedResponders: issuer });
}

/** An answer of another question, kept by somebody in between, is none; nor is one that says nothing of when it ends. */
function isOfNow(
  { tbsResponseData }: BasicOCSPResponse,
  about: SingleResponse,
  nonce: Uint8Array,
  at: number,
): boolean {
  const told = tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === NONCE);
  const echoed = told && Buffer.from(told.extnValue.valueBlock.valueHexView).equals(nonce);
  if (told && !echoed) return false;
  if (about.thisUpdate.getTime() > at + SKEW) return false;
  return about.nextUpdate ? about.nextUpdate.getTime() >= at : echoed === true;
}

/** Of what was revoked: the moment. */
function revokedSince({ certStatus }: SingleResponse): number {
  const [since] = partsOf(certStatus);
  if (!(since instanceof GeneralizedTime)) throw new ReadingFault('revoked at no time');
  return since.toDate().getTime();
}

const STANDINGS = ['good', 'revoked'] as const;

async function judge(bytes: Buffer, question: Question, nonce: Uint8Array): Promise<'good' | 'not-known' | 'revoked'> {
  const answer = readAnswer(bytes);
  const [about, more] = answer.tbsResponseData.responses;
  if (!about || more || !isOfNow(answer, about, nonce, question.at)) return 'not-known';
  const { one, authority, at } = question;
  const { isForCertificate, status } = await answer.getCertificateStatus(one.parsed, authority.parsed);
  if (!isForCertificate || !(await isByAuthority(answer, question))) return 'not-known';
  const standing = STANDINGS[status] ?? 'not-known';
  return standing === 'revoked' && revokedSince(about) > at ? 'good' : standing;
}

export type AskResponder = (
  one: Certificate,
  authority: Certificate,
  at: number,
) => Promise<'good' | 'not-known' | 'revoked'>;

export function openResponders(http: Http, patience: number): AskResponder {
  /** Address → when it was silent. */
  const silent = new Map<string, number>();
  const ask = async (address: string, question: Question) => {
    const nonce = Buffer.from(new OctetString({ valueHex: new Uint8Array(randomBytes(16)).buffer }).toBER());
    const body = { type: 'application/ocsp-request', bytes: await writeRequest(question, nonce) };
    const bytes = await fetchBytes(address, { http, patience, largest: LARGEST, body });
    if (!bytes) silent.set(address, Date.now());
    try {
      return bytes ? await judge(bytes, question, nonce) : 'not-known';
    } catch {
      return 'not-known';
    }
  };
  return async (one, authority, at) => {
    for (const address of one.responders) {
      if (Date.now() - (silent.get(address) ?? Number.NEGATIVE_INFINITY) < SILENT_FOR) continue;
      const standing = await ask(address, { one, authority, at });
      if (standing !== 'not-known') return standing;
    }
    return 'not-known';
  };
}
