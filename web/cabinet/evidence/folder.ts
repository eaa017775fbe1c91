// The files of a folder on their way to their items: looked up by their bytes, sent where they are not known, attached by the
// dozen. A file that fails costs no other, and what is stopped can go on.

import {
  AttachDocuments,
  type AttachedDocument,
  FindKnown,
  MOST_ATTACHED,
  type NOT_TAKEN,
  type ToAttach,
} from '#contract/evidence.ts';
import type { FileMatch } from '#rules/evidence/match-files.ts';
import { createActKeys } from '#web/kit/act-key.ts';
import type { ApiClient } from '#web/kit/api-client.ts';
import { hashFile, NotStored, storeFile } from '#web/kit/uploads/send-file.ts';
import type { EvidencePlace } from './evidence-queries.ts';

export type FolderLine = {
  /** Its path and size. */
  readonly key: string;
  readonly file: File;
  readonly path: string;
  readonly match: FileMatch;
  /** Rows to which it will be put; a person may have chosen others than were proposed. */
  readonly chosen: readonly string[];
  readonly state: 'proposed' | 'waiting' | 'sending' | 'attaching' | 'attached' | 'failed' | 'stopped';
  readonly sent: number;
  /** The organisation had these bytes already: nothing was sent. */
  readonly known: boolean;
  readonly fault?: { readonly code: (typeof NOT_TAKEN)[number] | 'failed' | 'no-answer' } | { readonly words: string };
};

const AT_ONCE = 3;

export type FolderPlan = {
  readonly place: EvidencePlace;
  readonly call: ApiClient;
  readonly signal: AbortSignal;
  readonly onChange: (key: string, change: Partial<FolderLine>) => void;
};

type Ready = { readonly line: FolderLine; readonly wanted: readonly ToAttach[] };

export class FolderRun {
  readonly #plan: FolderPlan;
  /** Hash → its document, so that two files of the same bytes are one. */
  readonly #documents = new Map<string, Promise<Pick<AttachedDocument, 'id'>>>();
  #ready: Ready[] = [];
  #flushing: Promise<void> | undefined;

  constructor(plan: FolderPlan) {
    this.#plan = plan;
  }

  /** Ends when every line is attached, has failed or was stopped. */
  async carry(lines: readonly FolderLine[]): Promise<void> {
    const queue = [...lines];
    const walk = async () => {
      for (let line = queue.shift(); line; line = queue.shift()) await this.#carryOne(line);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
    await this.#flush();
  }

  async #carryOne(line: FolderLine): Promise<void> {
    const { onChange, signal } = this.#plan;
    const { key, match } = line;
    try {
      signal.throwIfAborted();
      onChange(key, { state: 'sending', sent: 0 });
      const document = await this.#documentOf(line);
      onChange(key, { state: 'attaching', sent: line.file.size });
      const wanted = line.chosen.map((row): ToAttach => {
        const named = match.rows.find((one) => one.row === row)?.named;
        return { row, asked: null, document: document.id, ...(named === undefined ? {} : { named }) };
      });
      for (let from = 0; from < wanted.length; from += MOST_ATTACHED)
        this.#ready.push({ line, wanted: wanted.slice(from, from + MOST_ATTACHED) });
      void this.#flush();
    } catch (fault) {
      if (signal.aborted) onChange(key, { state: 'stopped' });
      else if (fault instanceof NotStored) onChange(key, { state: 'failed', fault: { words: fault.message } });
      else onChange(key, { state: 'failed', fault: { code: 'failed' } });
    }
  }

  async #documentOf(line: FolderLine): Promise<Pick<AttachedDocument, 'id'>> {
    const hash = await hashFile(line.file);
    if (hash === undefined) return this.#store(line);
    const known = this.#documents.get(hash);
    if (known) {
      const document = await known;
      this.#plan.onChange(line.key, { known: true });
      return document;
    }
    const found = this.#lookUp(line, hash);
    this.#documents.set(hash, found);
    // Another file of these bytes may have better luck.
    found.catch(() => this.#documents.delete(hash));
    return found;
  }

  async #lookUp(line: FolderLine, hash: string): Promise<Pick<AttachedDocument, 'id'>> {
    const { call, place, signal, onChange } = this.#plan;
    const { answer } = await call(FindKnown, { params: place, body: { hashes: [hash] }, signal });
    const [known] = answer.documents;
    if (!known) return this.#store(line);
    onChange(line.key, { known: true });
    return known;
  }

  #store = ({ file, key }: FolderLine) => {
    const { place, signal, onChange } = this.#plan;
    return storeFile(file, place.organisation, { signal, onSent: (sent) => onChange(key, { sent }) });
  };

  /** One request at a time: what becomes ready meanwhile goes with the next. */
  async #flush(): Promise<void> {
    while (this.#flushing) await this.#flushing;
    if (this.#ready.length === 0) return;
    this.#flushing = this.#attachReady();
    try {
      await this.#flushing;
    } finally {
      this.#flushing = undefined;
    }
    await this.#flush();
  }

  #takeReady(): Ready[] {
    const taken: Ready[] = [];
    let count = 0;
    for (let next = this.#ready[0]; next; next = this.#ready[0]) {
      if (taken.length > 0 && count + next.wanted.length > MOST_ATTACHED) break;
      taken.push(next);
      count += next.wanted.length;
      this.#ready = this.#ready.slice(1);
    }
    return taken;
  }

  async #attachReady(): Promise<void> {
    const { call, place, onChange } = this.#plan;
    const taken = this.#takeReady();
    const attachments = taken.flatMap(({ wanted }) => wanted);
    const body = { attachments };
    try {
      const { answer } = await call(AttachDocuments, { params: place, body, key: createActKeys().keyFor(body) });
      let at = 0;
      for (const { line, wanted } of taken) {
        const own = answer.notTaken.find((one) => one.at >= at && one.at < at + wanted.length);
        at += wanted.length;
        onChange(line.key, own ? { state: 'failed', fault: { code: own.code } } : { state: 'attached' });
      }
    } catch {
      for (const { line } of taken) onChange(line.key, { state: 'failed', fault: { code: 'no-answer' } });
    }
  }
}
