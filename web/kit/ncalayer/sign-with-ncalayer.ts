// A signature by the person's own key, made by NCALayer, which runs on their machine and answers over a WebSocket there. The key
// never leaves it: text goes in, a detached CMS comes out.

const ADDRESS = 'wss://127.0.0.1:13579/';
/** A key for signing (not for signing in), of the first head of an organisation. */
const USAGES = ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2.1'];

export type NcaOutcome =
  | { readonly kind: 'signed'; readonly cms: string }
  /** NCALayer does not run here. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

type Reply = {
  readonly status?: boolean;
  readonly code?: string | number;
  readonly message?: string;
  readonly body?: { readonly result?: string | readonly string[] };
};

function writeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The module `basics`: named arguments, `{ status, body: { result } }` back. */
function writeRequest(text: string, bin: string, language: string): string {
  return JSON.stringify({
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data: writeBase64(text),
      signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: null },
      signerParams: { extKeyUsageOids: USAGES, iin: '', bin, serialNumber: '', chain: null },
      locale: language,
    },
  });
}

/** Undefined for what is no answer to the request: the greeting, heartbeats. */
function readReply(data: unknown): NcaOutcome | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  const reply = JSON.parse(data) as Reply;
  if (reply.status === undefined && reply.code === undefined) return undefined;
  const result = reply.body?.result;
  const cms = typeof result === 'string' ? result : result?.[0];
  if (reply.status && cms) return { kind: 'signed', cms: cms.replaceAll(/-----[^-]+-----|\s/g, '') };
  const isCancelled = String(reply.code).includes('CANCEL') || (reply.status === true && !cms);
  return isCancelled ? { kind: 'cancelled' } : { kind: 'failed', message: reply.message ?? String(reply.code) };
}

/** Waits as long as the person takes in the window of NCALayer. */
export function signWithNcalayer(text: string, bin: string, language: string): Promise<NcaOutcome> {
  return new Promise((resolve) => {
    const socket = new WebSocket(ADDRESS);
    let opened = false;
    const end = (outcome: NcaOutcome) => {
      resolve(outcome);
      socket.close();
    };
    socket.onopen = () => {
      opened = true;
      socket.send(writeRequest(text, bin, language));
    };
    socket.onmessage = ({ data }) => {
      const outcome = readReply(data);
      if (outcome) end(outcome);
    };
    socket.onclose = () => end(opened ? { kind: 'cancelled' } : { kind: 'absent' });
  });
}
