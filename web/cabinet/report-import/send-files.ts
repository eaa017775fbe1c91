// Files on their way into a report: sent one after another, then read by the server, which tells line by line how far it is.

import type { z } from 'zod';
import { HEADERS } from '#contract/http.ts';
import { ProblemBody } from '#contract/problem.ts';
import {
  ImportFile,
  ImportLine,
  importFilesOf,
  importsOf,
  type ReadFiles,
  type ReportImportPreview,
} from '#contract/report-import.ts';
import { ApiProblem, NoAnswer } from '#web/kit/api-fault.ts';
import type { Place } from '#web/kit/reports/report-queries.ts';
import { csrf } from '#web/kit/use-api.ts';
import type { Language } from '#wording/texts.ts';

export type Sending = { readonly place: Place; readonly language: Language; readonly signal: AbortSignal };
export type Told = {
  readonly stage: 'sending' | 'reading' | 'checking';
  readonly done: number;
  readonly total: number | null;
};

async function post(url: string, type: string, body: BodyInit, { language, signal }: Sending): Promise<Response> {
  const headers = { 'accept-language': language, 'content-type': type, [HEADERS.csrf]: await csrf.get() };
  const response = await window
    .fetch(url, { method: 'POST', credentials: 'same-origin', headers, body, signal })
    .catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new NoAnswer(undefined, cause);
    });
  if (response.ok) return response;
  const read = ProblemBody.safeParse(await response.json().catch(() => undefined));
  throw read.success ? new ApiProblem(read.data) : new NoAnswer(response.status);
}

/** Sends one file; answers what the server calls it. */
export async function sendFile(file: File, sending: Sending): Promise<ImportFile> {
  const url = `${importFilesOf(sending.place)}?name=${encodeURIComponent(file.name)}`;
  const response = await post(url, 'application/octet-stream', file, sending);
  return ImportFile.parse(await response.json());
}

async function* linesOf(response: Response): AsyncGenerator<ImportLine> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new NoAnswer(response.status);
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = `${rest}${value ?? ''}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield ImportLine.parse(JSON.parse(line));
    if (done) return;
  }
}

/** What an import of these files would do. Throws ApiProblem, NoAnswer, or the signal's reason. */
export async function readFiles(
  asked: z.input<typeof ReadFiles>,
  sending: Sending,
  tell: (told: Told) => void,
): Promise<ReportImportPreview> {
  const response = await post(importsOf(sending.place), 'application/json', JSON.stringify(asked), sending);
  for await (const line of linesOf(response)) {
    if ('preview' in line) return line.preview;
    if ('problem' in line) throw new ApiProblem(ProblemBody.parse(line.problem));
    tell(line);
  }
  sending.signal.throwIfAborted();
  throw new NoAnswer(response.status);
}
