// Letters go out by SMTP where SMTP_URL is set; else each is laid as an .eml file into the outbox folder.

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { type Clock, dateOf } from '../clock.ts';
import { writeWhole } from '../storage/write-whole.ts';

export type Letter = {
  readonly to: string;
  /** Says what it is about and never of whom: subjects are read on locked screens (hazard 11). */
  readonly subject: string;
  readonly text: string;
  /** A file of a calendar (RFC 5545) that goes with it. */
  readonly calendar?: string | undefined;
};

export type Mailer = {
  /** Resolves when the letter is accepted by the server or lies on the disk. `id` makes a repeated letter recognisable. */
  readonly send: (letter: Letter, id?: string) => Promise<void>;
  readonly close: () => void;
};

type Plan = {
  readonly smtpUrl?: string | undefined;
  readonly from: string;
  readonly outbox: string;
  readonly clock: Clock;
};

const LINE_BREAK = /[\r\n]/;

/** No header of a letter can be smuggled in through a name or a subject. */
function checkLetter({ to, subject }: Letter): void {
  if (LINE_BREAK.test(to) || LINE_BREAK.test(subject)) throw new Error('a line break in the header of a letter');
}

/** As nodemailer takes it: the calendar is a file beside the text, which every mail program opens. */
function messageOf({ calendar, ...letter }: Letter) {
  if (calendar === undefined) return letter;
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  return { ...letter, attachments: [{ filename: 'shyraq.ics', content: calendar, contentType }] };
}

const messageId = (id: string): string => `<${id}@shyraq>`;

function openSmtp({ smtpUrl = '', from, clock }: Plan): Mailer {
  const transport = nodemailer.createTransport(smtpUrl, { from });
  return {
    send: async (letter, id = randomUUID()) => {
      checkLetter(letter);
      await transport.sendMail({
        ...messageOf(letter),
        messageId: messageId(id),
        date: dateOf(clock.now()),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}

function openOutbox({ from, outbox, clock }: Plan): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from });
  return {
    send: async (letter, id = randomUUID()) => {
      checkLetter(letter);
      const at = clock.now();
      const { message } = await transport.sendMail({
        ...messageOf(letter),
        messageId: messageId(id),
        date: dateOf(at),
      });
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      const name = `${at.replaceAll(/[:.]/g, '-')}-${id.replaceAll(/[^\w-]/g, '_').slice(0, 60)}.eml`;
      await writeWhole(join(outbox, name), message as Buffer);
    },
    close: () => transport.close(),
  };
}

export function openMailer(plan: Plan): Mailer {
  return plan.smtpUrl ? openSmtp(plan) : openOutbox(plan);
}

export type OutboxLetter = { readonly name: string; readonly source: Buffer };

/** The newest letters of the outbox, for the administration page; or the one of a name, where it is there. */
export async function readOutbox(outbox: string, limit = 50, only?: string): Promise<OutboxLetter[]> {
  const names = await readdir(outbox).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.eml') && (only === undefined || name === only))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(newest.map(async (name) => ({ name, source: await readFile(join(outbox, name)) })));
}
