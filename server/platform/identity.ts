// Who asks, as the database's row-level security knows it. The accounts room makes it out of a session.

export type Identity = {
  /** Null for the public and for the system itself. */
  readonly account: string | null;
  /** The organisations whose data this person may see, by id. */
  readonly organisations: readonly string[];
  readonly roles: readonly string[];
  /** `all`: people of the bodies who see every organisation; which of its data, the rooms decide. */
  readonly sight: 'own' | 'all';
};

export const PUBLIC: Identity = { account: null, organisations: [], roles: [], sight: 'own' };

/** Reactions and schedules, which no person starts. */
export const SYSTEM: Identity = { account: null, organisations: [], roles: ['system'], sight: 'all' };
