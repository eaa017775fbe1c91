// A real provider of OpenID Connect on a free port, and a browser that signs in there.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, Provider } from 'oidc-provider';

export type ElsewherePerson = { readonly subject: string; readonly email?: string; readonly name?: string };

type Client = { readonly id: string; readonly secret: string };
const OURS: Client = { id: 'shyraq', secret: 'a secret of the tests, long enough' };
export const OTHERS: Client = { id: 'another', secret: 'another secret of the tests, as long' };

function configure(callback: string, people: ReadonlyMap<string, ElsewherePerson>): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientOf = ({ id, secret }: Client) => ({ client_id: id, client_secret: secret, redirect_uris: [callback] });
  return {
    clients: [clientOf(OURS), clientOf(OTHERS)],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of the tests'] },
    claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: async () => {
        const { email, name } = people.get(subject) ?? {};
        return { sub: subject, ...(email ? { email } : {}), ...(name ? { name } : {}) };
      },
    }),
    loadExistingGrant: async ({ oidc }) => {
      const clientId = oidc.client?.clientId ?? '';
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** Follows every redirect with its cookies and stops before the callback. */
async function followTo(callback: string, address: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  while (!at.startsWith(callback)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = reply.headers.get('location');
    if (next === null) throw new Error(`the provider stays at ${reply.status}: ${await reply.text()}`);
    at = new URL(next, at).href;
  }
  return new URL(at).search;
}

/** `callback`: where people come back; nobody listens there, the browser stops before it. */
export async function runProvider(callback: string) {
  const people = new Map<string, ElsewherePerson>();
  let coming = '';
  let swapped: string | undefined;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configure(callback, people));
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && swapped !== undefined && context.status === 200)
      context.body = { ...(context.body as object), id_token: swapped };
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) answer(request, response);
    else void provider.interactionFinished(request, response, { login: { accountId: coming } });
  });

  const walk = (address: string, person: ElsewherePerson): Promise<string> => {
    people.set(person.subject, person);
    coming = person.subject;
    return followTo(callback, address);
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return {
    plan: { name: 'Elsewhere', issuer, clientId: OURS.id, clientSecret: OURS.secret },
    issuer,
    /** Goes to the address as somebody and answers what comes back behind the callback: `?code=…&state=…`. */
    walk,
    close,
    /** From now on every answer carries this token about the person. */
    swap: (token: string | undefined) => {
      swapped = token;
    },
  };
}
export type RunningProvider = Awaited<ReturnType<typeof runProvider>>;
