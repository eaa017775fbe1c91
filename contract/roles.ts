// The roles that people act in. A role is held in one organisation, or in a body of the evaluation, or in the house itself.

type Held = 'organisation' | 'working-body' | 'council' | 'authority' | 'appeal-commission' | 'house';
type RoleInfo = {
  readonly held: Held;
  /** `all`: rows of every organisation may be seen where a room opens them; `own`: of the organisations of one's roles. */
  readonly sight: 'own' | 'all';
};

/** Words: `accounts:role.<role>`. */
export const ROLES = {
  officer: { held: 'organisation', sight: 'own' },
  head: { held: 'organisation', sight: 'own' },
  // Held in the organisation at the head of a group: what its subsidiaries entered of the years in which they belonged to it.
  'group-analyst': { held: 'organisation', sight: 'own' },
  'group-reader': { held: 'organisation', sight: 'own' },
  verifier: { held: 'working-body', sight: 'all' },
  chief: { held: 'working-body', sight: 'all' },
  secretary: { held: 'council', sight: 'all' },
  member: { held: 'council', sight: 'all' },
  official: { held: 'authority', sight: 'all' },
  'appeal-member': { held: 'appeal-commission', sight: 'all' },
  'appeal-chair': { held: 'appeal-commission', sight: 'all' },
  // What the public sees, with tools.
  analyst: { held: 'house', sight: 'own' },
  administrator: { held: 'house', sight: 'all' },
  observer: { held: 'house', sight: 'all' },
} as const satisfies Record<string, RoleInfo>;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]];

export function findRole(text: string): Role | undefined {
  return ROLE_NAMES.find((role) => role === text);
}

export const isHeldInOrganisation = (role: Role): boolean => ROLES[role].held === 'organisation';

/** A role as somebody holds it: `organisation` is there exactly for roles that are held in one. */
export type HeldRole = { readonly role: Role; readonly organisation: string | null };

const DECIDES: readonly Held[] = ['working-body', 'council', 'authority', 'appeal-commission'];

/** Whoever hears the appeal shall not be one of those whose work is appealed against. */
const APPEALED: readonly Held[] = ['working-body', 'council'];

const clash = (one: Held, other: Held): boolean =>
  (one === 'organisation' && DECIDES.includes(other)) || (one === 'appeal-commission' && APPEALED.includes(other));

/**
 * Two roles of one person that set them over their own work. The law does not forbid it, so it is not refused but has to be
 * said: whoever gives such a role writes down why, and the reason stands in the journal.
 */
export function areInConflict(one: Role, other: Role): boolean {
  return clash(ROLES[one].held, ROLES[other].held) || clash(ROLES[other].held, ROLES[one].held);
}
