// OpenID Connect, as openid-client speaks it: code flow with PKCE, state and nonce.

import * as oidc from 'openid-client';
import type { Provider } from './accounts-plan.ts';

/** What has to be remembered between leaving for the provider and coming back. */
export type Errand = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who came back, as the provider says it. */
export type Claims = {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  readonly name: string | undefined;
};

const SECONDS = 10;
const isLocal = (address: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
const textOf = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);

/** Asks the provider about itself when it is first needed; asks again where that failed. `callback`: where people come back. */
export function openProvider(provider: Provider, callback: () => string) {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    const { issuer, clientId, clientSecret } = provider;
    // Without https only on this very machine: for tests and trials.
    const execute = isLocal(issuer) ? [oidc.allowInsecureRequests] : [];
    known ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: SECONDS })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
  return {
    leave: async (): Promise<{ readonly address: string; readonly errand: Errand }> => {
      const errand = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback(),
        scope: 'openid email profile',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, errand };
    },
    /** `query` with its `?`. Throws for a wrong state, nonce, signature, issuer, a refusal, or a code used before. */
    comeBack: async (query: string, errand: Errand): Promise<Claims> => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(`${callback()}${query}`), {
        expectedState: errand.state,
        expectedNonce: errand.nonce,
        pkceCodeVerifier: errand.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider said nothing of the person');
      return { issuer: claims.iss, subject: claims.sub, email: textOf(claims.email), name: textOf(claims.name) };
    },
  };
}
