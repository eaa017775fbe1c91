// What goes along to the provider and comes back: the page, or the invitation that is to be taken up.

type Errand = { readonly to: string | null; readonly invitation: string | null };

const INVITATION = /^\/(?:kk|ru|en)\/invitation#([\w-]{43})$/;

/** The token of an invitation travels sealed and in no address. */
export function findErrand(wayBack: string | undefined): Errand {
  const token = INVITATION.exec(wayBack ?? '')?.[1];
  return token === undefined ? { to: wayBack ?? null, invitation: null } : { to: null, invitation: token };
}
