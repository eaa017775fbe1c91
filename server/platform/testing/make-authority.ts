// An authority of the tests: keys, certificates, lists and signatures as the National Certification Authority makes them, by
// OpenSSL, on the spot.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FIRST_HEAD = '1.2.398.3.3.4.1.2.1';
export const MAY_SIGN = '1.2.398.3.3.4.1.2.2';
const ORGANISATION = '1.2.398.3.3.4.1.2';

export type Holder = {
  readonly name: string;
  readonly iin: string;
  /** Left out: the key of an individual. */
  readonly bin?: string;
  readonly roles?: readonly string[];
  /** Last moment, as `YYYYMMDDHHMMSSZ`. */
  readonly until?: string;
  readonly keyUsage?: string;
  readonly rsa?: boolean;
  /** `none`: the certificate names no list. */
  readonly list?: 'none' | 'silent';
  /** Address of whoever answers for its revocation (OCSP). */
  readonly responder?: string;
  /** Lines of extensions in the place of those of a signer. */
  readonly extensions?: readonly string[];
  /** Who issues it, by its name; else the authority below the root. */
  readonly by?: string;
  /** Whose key and name it is for, by the name of the files; else of a new key. */
  readonly keyOf?: string;
  /** Over which the certificate is signed; else SHA-256. */
  readonly digest?: string;
};

export type Key = {
  /** Of its files: `NAME.pem` and `NAME.key`. */
  readonly name: string;
  /** `more` goes to `openssl cms -sign`. */
  readonly sign: (content: string | Buffer, ...more: string[]) => Buffer;
  readonly revoke: () => void;
};

const openssl = (...told: string[]): void => {
  execFileSync('openssl', told, { stdio: ['ignore', 'ignore', 'pipe'] });
};

const subjectOf = ({ name, iin, bin }: Holder): string =>
  `/CN=${name}/serialNumber=IIN${iin}/C=KZ${bin ? `/O=Ұйым/OU=BIN${bin}` : ''}`;

function extensionsOf(holder: Holder, port: number): string {
  const { bin, roles = bin ? [FIRST_HEAD] : [], keyUsage, list, responder, extensions } = holder;
  if (extensions) return [...extensions, ''].join('\n');
  const usages = ['emailProtection', ...(bin ? [ORGANISATION] : ['1.2.398.3.3.4.1.1']), ...roles];
  const lists = { none: [], silent: ['crlDistributionPoints=URI:http://127.0.0.1:9/silent.crl'] };
  return [
    'basicConstraints=CA:FALSE',
    `keyUsage=critical,${keyUsage ?? 'digitalSignature,nonRepudiation'}`,
    `extendedKeyUsage=${usages.join(',')}`,
    'subjectKeyIdentifier=hash',
    ...(list ? lists[list] : [`crlDistributionPoints=URI:http://127.0.0.1:${port}/authority.crl`]),
    ...(responder ? [`authorityInfoAccess=OCSP;URI:${responder}`] : []),
    '',
  ].join('\n');
}

const newKey = (rsa: boolean): string[] => (rsa ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']);

const ISSUING = `[ca]
default_ca=x
[x]
database=FOLDER/issued.txt
new_certs_dir=FOLDER
serial=FOLDER/serial
unique_subject=no
string_mask=utf8only
policy=any
[any]
commonName=optional
serialNumber=optional
countryName=optional
organizationName=optional
organizationalUnitName=optional
`;

const hexOf = (serial: number): string => serial.toString(16).toUpperCase().padStart(4, '0');

/** A root, an authority below it, and their lists of revocations, served as long as it is open. */
export class Authority {
  /** The folder of roots, for SHYRAQ_SIGNATURE_ROOTS. */
  readonly roots = mkdtempSync(join(tmpdir(), 'shyraq-roots-'));
  readonly #folder = mkdtempSync(join(tmpdir(), 'shyraq-authority-'));
  readonly #revoked: string[] = [];
  readonly #issued: string[] = [];
  readonly #server = createServer((request, reply) => void reply.end(this.#list(request.url ?? '')));
  #port = 0;
  #count = 1000;
  requests = 0;
  /** Where a file of it lies. */
  readonly at = (name: string): string => join(this.#folder, name);

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    this.#appoint('root', ['-selfsign', '-keyfile', this.at('root.key')]);
    this.#appoint('between', ['-cert', this.at('root.pem'), '-keyfile', this.at('root.key')]);
    for (const name of ['root', 'between'])
      writeFileSync(join(this.roots, `${name}.pem`), readFileSync(this.at(`${name}.pem`)));
    return this;
  }

  /** `kind`: left out for a key that is there already. */
  #ask(name: string, kind: readonly string[] | undefined, subject: string): void {
    const file = this.at(`${name}.key`);
    const key = kind ? ['-newkey', ...kind, '-nodes', '-keyout', file] : ['-key', file];
    openssl('req', '-new', '-utf8', ...key, '-subj', subject, '-out', this.at('request'));
  }

  /** Certificates hold from 2020 on: tests have clocks of their own. */
  #write(name: string, by: readonly string[], until = '20400101000000Z', digest = 'sha256'): void {
    writeFileSync(this.at('issued.txt'), '');
    writeFileSync(this.at('issuing.cnf'), ISSUING.replaceAll('FOLDER', this.#folder));
    const told = ['-startdate', '20200101000000Z', '-enddate', until, '-md', digest, '-out', this.at(`${name}.pem`)];
    const form = ['-batch', '-notext', '-preserveDN', '-utf8', '-create_serial', '-extfile', this.at(`${name}.ext`)];
    openssl('ca', '-config', this.at('issuing.cnf'), '-in', this.at('request'), ...form, ...by, ...told);
  }

  #appoint(name: string, by: readonly string[]): void {
    const lines = [
      `basicConstraints=critical,CA:TRUE${name === 'root' ? '' : ',pathlen:0'}`,
      'keyUsage=critical,keyCertSign,cRLSign',
      'subjectKeyIdentifier=hash',
      ...(name === 'root' ? [] : [`crlDistributionPoints=URI:http://127.0.0.1:${this.#port}/root.crl`]),
      '',
    ];
    writeFileSync(this.at(`${name}.ext`), lines.join('\n'));
    writeFileSync(this.at('serial'), `${name === 'root' ? '01' : '02'}\n`);
    this.#ask(name, newKey(false), `/CN=${name} of the tests/C=KZ`);
    this.#write(name, by);
  }

  /** `/root.crl` of the root, which revoked nobody; any other of the authority below it. */
  #list(url: string): Buffer {
    this.requests += 1;
    const name = url.startsWith('/root') ? 'root' : 'between';
    writeFileSync(this.at('index.txt'), name === 'root' ? '' : this.#revoked.join(''));
    writeFileSync(this.at('number'), '01\n');
    const places = [
      `database=${this.at('index.txt')}`,
      `crlnumber=${this.at('number')}`,
      `certificate=${this.at(`${name}.pem`)}`,
      `private_key=${this.at(`${name}.key`)}`,
    ];
    const lines = ['[ca]', 'default_ca=x', '[x]', ...places, 'default_md=sha256', ''];
    writeFileSync(this.at('ca.cnf'), lines.join('\n'));
    const times = ['-crl_lastupdate', '20200101000000Z', '-crl_nextupdate', '20350101000000Z'];
    openssl('ca', '-gencrl', ...times, '-config', this.at('ca.cnf'), '-out', this.at('list.pem'));
    openssl('crl', '-in', this.at('list.pem'), '-outform', 'DER', '-out', this.at('list.crl'));
    return readFileSync(this.at('list.crl'));
  }

  issue(holder: Holder): Key {
    this.#count += 1;
    const serial = this.#count;
    const name = `holder-${serial}`;
    writeFileSync(this.at(`${name}.ext`), extensionsOf(holder, this.#port));
    const { keyOf } = holder;
    if (keyOf) copyFileSync(this.at(`${keyOf}.key`), this.at(`${name}.key`));
    this.#ask(name, keyOf ? undefined : newKey(holder.rsa ?? false), subjectOf(holder));
    const by = [
      '-cert',
      this.at(`${holder.by ?? 'between'}.pem`),
      '-keyfile',
      this.at(`${holder.by ?? 'between'}.key`),
    ];
    writeFileSync(this.at('serial'), `${hexOf(serial)}\n`);
    this.#write(name, by, holder.until, holder.digest);
    this.#issued.push(hexOf(serial));
    const revokedAs = `R\t391231000000Z\t200201000000Z\t${hexOf(serial)}\tunknown\t/CN=${name}\n`;
    return {
      sign: (content, ...more) => this.#sign(name, content, more),
      revoke: () => void this.#revoked.push(revokedAs),
      name,
    };
  }

  #sign(name: string, content: string | Buffer, more: readonly string[]) {
    writeFileSync(this.at('content'), content);
    const key = ['-signer', this.at(`${name}.pem`), '-inkey', this.at(`${name}.key`)];
    const form = ['-md', 'sha256', '-outform', 'DER', '-out', this.at('signature')];
    openssl('cms', '-sign', '-binary', '-in', this.at('content'), ...key, ...form, ...more);
    return readFileSync(this.at('signature'));
  }

  /** The file in which a responder looks up who is revoked; it is read anew when it changes. */
  writeIndex(): string {
    const revoked = this.#revoked.map((line) => line.split('\t')[3]);
    const good = this.#issued.filter((serial) => !revoked.includes(serial));
    const lines = good.map((serial) => `V\t391231000000Z\t\t${serial}\tunknown\t/CN=${serial}\n`);
    writeFileSync(this.at('answers.txt'), [...this.#revoked, ...lines].join(''));
    return this.at('answers.txt');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    for (const folder of [this.#folder, this.roots]) rmSync(folder, { recursive: true });
  }
}
