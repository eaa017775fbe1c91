// Uploads under way. They belong to the page and not to a screen: whoever looks at another screen meanwhile stops nothing.
// A file is read piece by piece from the disk and never held whole; what a lost connection or a closed page leaves
// unfinished goes on from the last byte that arrived, because tus keeps its address in the browser.

import { type DetailedError, defaultOptions, Upload as TusUpload } from 'tus-js-client';
import { type DocumentFacts, KeepDocument, UPLOADS } from '#contract/documents.ts';
import { HEADERS } from '#contract/http.ts';
import type { Say } from '#wording/speak.ts';
import { createActKeys } from '../act-key.ts';
import type { ApiClient } from '../api-client.ts';
import { ApiProblem, NoAnswer } from '../api-fault.ts';
import { csrf } from '../use-api.ts';
import { findFault, problemIn, wordsOf } from './upload-faults.ts';

export type Sending = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly organisation: string;
  readonly state: 'waiting' | 'sending' | 'checking' | 'stored' | 'refused' | 'interrupted';
  /** Why it was refused or stopped. */
  readonly says?: string;
  readonly document?: DocumentFacts;
  /** Begun before the page was loaded: its file has to be chosen again. */
  readonly fileless?: boolean;
};

type Surroundings = {
  readonly account: string;
  readonly call: ApiClient;
  readonly say: Say;
  readonly onStored: () => void;
};

type Line = { view: Sending; file?: File; tus?: TusUpload; readonly keys: ReturnType<typeof createActKeys> };

const AT_ONCE = 3;
/** A piece of a slow line must arrive within the server's patience for one request. */
const PIECE = 8 * 2 ** 20;
const RETRY_DELAYS = [500, 1500, 3000, 5000, 10_000, 20_000];
const LOOK_AGAIN_AFTER = 15_000;
/** Answers after which the same piece may be sent again. */
const PASSING: ReadonlySet<number> = new Set([0, 408, 409, 423, 429, 500, 502, 503, 504]);

const lines = new Map<string, Line>();
const listeners = new Set<() => void>();
let seen: readonly Sending[] = [];
let around: Surroundings | undefined;

const isMoving = ({ state }: Sending) => state === 'waiting' || state === 'sending' || state === 'checking';

function stayOnPage(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function tell(): void {
  seen = [...lines.values()].map(({ view }) => view);
  if (seen.some(isMoving)) window.addEventListener('beforeunload', stayOnPage);
  else window.removeEventListener('beforeunload', stayOnPage);
  for (const listener of listeners) listener();
}

function turn(line: Line, change: Partial<Sending>): void {
  const { says: _, ...rest } = line.view;
  line.view = { ...rest, ...change };
  tell();
}

function surroundings(): Surroundings {
  if (!around) throw new Error('uploads are asked for before anybody is known');
  return around;
}

const prefixOf = (account: string): string => `shyraq-upload/${account}`;
const printOf = (account: string, organisation: string, { name, size, lastModified }: File): string =>
  [prefixOf(account), organisation, name, size, lastModified].join('/');

async function forgetAddress(line: Line): Promise<void> {
  const previous = (await line.tus?.findPreviousUploads()) ?? [];
  for (const { urlStorageKey } of previous) await defaultOptions.urlStorage.removeUpload(urlStorageKey);
}

/** Stopped by something that may pass: tried again by itself. */
function interrupt(line: Line, says: string): void {
  turn(line, { state: 'interrupted', says });
  setTimeout(() => {
    if (line.view.state === 'interrupted' && line.view.says === says) goOn(line.view.id);
  }, LOOK_AGAIN_AFTER);
  pump();
}

async function refuse(line: Line, says: string): Promise<void> {
  await forgetAddress(line);
  turn(line, { state: 'refused', says });
  pump();
}

/** The bytes are there: they are looked at and become a document. */
async function keep(line: Line): Promise<void> {
  const { call, say, onStored } = surroundings();
  const upload = line.tus?.url?.split('/').at(-1) ?? '';
  turn(line, { state: 'checking', sent: line.view.size });
  try {
    const body = { upload };
    const { answer } = await call(KeepDocument, { body, key: line.keys.keyFor(body) });
    line.keys.settle();
    await forgetAddress(line);
    turn(line, { state: 'stored', document: answer });
    onStored();
    pump();
  } catch (fault) {
    if (fault instanceof NoAnswer) return interrupt(line, say('documents:interrupted'));
    line.keys.settle();
    if (!(fault instanceof ApiProblem)) return refuse(line, say('documents:failed'));
    const codes = fault.problem.reasons.map(({ code }) => code);
    const passes = fault.problem.status >= 500 || codes.includes('documents:scan-failed');
    await (passes ? interrupt(line, wordsOf(fault.problem)) : refuse(line, wordsOf(fault.problem)));
  }
}

/** Told at once: tries grow rarer, and for most of a minute nothing would seem to be wrong. */
function shouldRetry(line: Line, error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  if (status === 0) turn(line, { says: surroundings().say('documents:interrupted') });
  if (problemIn(error)?.code !== 'csrf-token-wrong') return PASSING.has(status);
  csrf.forget();
  return true;
}

function openTus(line: Line, file: File): TusUpload {
  const { account, say } = surroundings();
  const { organisation, name } = line.view;
  return new TusUpload(file, {
    endpoint: UPLOADS,
    metadata: { name, organisation },
    chunkSize: PIECE,
    retryDelays: RETRY_DELAYS,
    fingerprint: async () => printOf(account, organisation, file),
    onShouldRetry: (error) => shouldRetry(line, error),
    onBeforeRequest: async (request) => {
      request.setHeader('accept-language', say.language);
      if (request.getMethod() !== 'HEAD') request.setHeader(HEADERS.csrf, await csrf.get());
    },
    onProgress: (sent) => line.view.state === 'sending' && turn(line, { sent }),
    onSuccess: () => void keep(line),
    onError: (error) => {
      const problem = problemIn(error);
      if (problem && problem.status < 500) void refuse(line, wordsOf(problem));
      else interrupt(line, problem ? wordsOf(problem) : say('documents:interrupted'));
    },
  });
}

async function start(line: Line, file: File): Promise<void> {
  turn(line, { state: 'sending' });
  line.tus ??= openTus(line, file);
  if (line.tus.url === null) {
    const [previous] = await line.tus.findPreviousUploads();
    if (previous) line.tus.resumeFromPreviousUpload(previous);
  }
  if (line.view.state === 'sending') line.tus.start();
}

function pump(): void {
  const busy = seen.filter(({ state }) => state === 'sending' || state === 'checking').length;
  const next = [...lines.values()].filter(({ view }) => view.state === 'waiting').slice(0, Math.max(0, AT_ONCE - busy));
  for (const line of next) if (line.file) void start(line, line.file);
}

function addLine(id: string, view: Omit<Sending, 'id'>, file?: File): void {
  lines.set(id, { view: { id, ...view }, keys: createActKeys(), ...(file ? { file } : {}) });
}

/** Files that were dropped or chosen; one that was begun earlier goes on from where it stopped. Answers their lines. */
export function addFiles(files: readonly File[], organisation: string): readonly string[] {
  const { account, say } = surroundings();
  const ids = files.map((file) => printOf(account, organisation, file));
  for (const file of files) {
    const id = printOf(account, organisation, file);
    const known = lines.get(id);
    if (known && isMoving(known.view)) continue;
    const fault = findFault(file);
    const base = { name: file.name.normalize('NFC'), size: file.size, sent: 0, organisation };
    if (fault) addLine(id, { ...base, state: 'refused', says: say(...fault) });
    else addLine(id, { ...base, state: 'waiting' }, file);
  }
  tell();
  pump();
  return ids;
}

/** Takes one that is over out of the list. */
export function clearLine(id: string): void {
  lines.delete(id);
  tell();
}

/** Stops for now; what has arrived stays. */
export function pause(id: string): void {
  const line = lines.get(id);
  if (!line || line.view.state === 'checking') return;
  void line.tus?.abort();
  turn(line, { state: 'interrupted', says: surroundings().say('documents:paused') });
  pump();
}

export function goOn(id: string): void {
  const line = lines.get(id);
  if (line?.view.state !== 'interrupted' || !line.file) return;
  turn(line, { state: 'waiting' });
  pump();
}

/** Takes back what has arrived. */
export async function giveUp(id: string): Promise<void> {
  const line = lines.get(id);
  if (!line) return;
  lines.delete(id);
  tell();
  const headers = async () => ({ [HEADERS.csrf]: await csrf.get() });
  const stored = (await defaultOptions.urlStorage.findAllUploads()).filter(({ urlStorageKey }) =>
    urlStorageKey.startsWith(`tus::${id}::`),
  );
  for (const { uploadUrl, urlStorageKey } of stored) {
    await defaultOptions.urlStorage.removeUpload(urlStorageKey);
    // What cannot be told now is swept away by the server within a week.
    if (uploadUrl) await TusUpload.terminate(uploadUrl, { headers: await headers() }).catch(() => undefined);
  }
}

/** Takes what is over out of the list. */
export function clearOver(): void {
  for (const [id, { view }] of lines) if (view.state === 'stored' || view.state === 'refused') lines.delete(id);
  tell();
}

/** Uploads that an earlier page left unfinished. */
async function findLeft({ account, say }: Surroundings): Promise<void> {
  const begins = `tus::${prefixOf(account)}/`;
  for (const { urlStorageKey, metadata, size } of await defaultOptions.urlStorage.findAllUploads()) {
    const id = urlStorageKey.slice('tus::'.length).replace(/::\d+$/, '');
    if (!urlStorageKey.startsWith(begins) || lines.has(id)) continue;
    const { name = '', organisation = '' } = metadata;
    const says = say('documents:choose-again');
    addLine(id, { name, organisation, size: size ?? 0, sent: 0, state: 'interrupted', says, fileless: true });
  }
  tell();
}

/** The line is back: nobody waits for the next try. */
async function tryNow(line: Line): Promise<void> {
  await line.tus?.abort();
  turn(line, { state: 'waiting' });
  pump();
}

function goOnWithAll(): void {
  const paused = surroundings().say('documents:paused');
  for (const line of lines.values()) {
    const { id, state, says } = line.view;
    if (state === 'interrupted' && says !== paused) goOn(id);
    if (state === 'sending' && says !== undefined) void tryNow(line);
  }
}

/** Called by the screen with whoever is signed in; somebody else's uploads are not shown. */
export function openUploads(told: Surroundings): void {
  const first = around?.account !== told.account;
  around = told;
  if (!first) return;
  lines.clear();
  window.addEventListener('online', goOnWithAll);
  void findLeft(told);
}

export function watchUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readUploads = (): readonly Sending[] => seen;
