import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { type Moment, standingClock } from '../clock.ts';
import { openMailer, readOutbox } from './open-mailer.ts';

const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = standingClock('2027-01-25T10:00:00.000Z' as Moment);
const letter = { to: 'aigul@example.kz', subject: 'Шақыру', text: 'Құрметті әріптес, сізді шақырамыз.\n.\nәңқғү' };
const from = 'Shyraq <shyraq@example.kz>';

/** The text of a letter whose body is quoted-printable or base64. */
function bodyOf(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('letters', () => {
  it('are laid into the outbox where there is no mail server', async () => {
    const outbox = join(folder, 'out');
    const mailer = openMailer({ from, outbox, clock });
    await mailer.send(letter, 'invitation-1');
    const [found] = await readOutbox(outbox);
    expect(found?.name).toBe('2027-01-25T10-00-00-000Z-invitation-1.eml');
    expect(String(found?.source)).toContain('To: aigul@example.kz');
    expect(String(found?.source)).toContain('Message-ID: <invitation-1@shyraq>');
    expect(
      bodyOf(String(found?.source ?? ''))
        .replaceAll('\r\n', '\n')
        .trim(),
    ).toBe(letter.text);
    expect(readdirSync(outbox)).toHaveLength(1);
  });

  it('go out by a real mail server', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString('latin1');
        });
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
    });
    const mailer = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from, outbox: folder, clock });
    await mailer.send(letter, 'invitation-2');
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('Message-ID: <invitation-2@shyraq>');
    expect(
      bodyOf(received[0] ?? '')
        .replaceAll('\r\n', '\n')
        .trim(),
    ).toBe(letter.text);
  });

  it('are refused by nobody in silence', async () => {
    const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from, outbox: folder, clock });
    await expect(mailer.send(letter)).rejects.toThrow();
  });

  it.each([{ to: 'a@b.kz\r\nBcc: c@d.kz' }, { subject: 'x\nBcc: c@d.kz' }])(
    'carry no smuggled header: %j',
    async (bad) => {
      const mailer = openMailer({ from, outbox: join(folder, 'bad'), clock });
      await expect(mailer.send({ ...letter, ...bad })).rejects.toThrow('line break');
    },
  );
});
