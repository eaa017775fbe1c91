// Who may do what: one table. It guards the doors of the server, says again inside an act whether this organisation is
// one's own, and draws the buttons. A door whose act is not here does not open.

import { findRole, type HeldRole, isHeldInOrganisation, type Role } from './roles.ts';

/** `own`: in the organisation where the role is held; `everywhere`: in every organisation and where there is none. */
export type Reach = 'own' | 'everywhere';
type Grants = Readonly<Partial<Record<Role, Reach>>>;

/** Whoever evaluates, considers, decides and hears complaints. */
const EVERY_BODY = {
  verifier: 'everywhere',
  chief: 'everywhere',
  secretary: 'everywhere',
  member: 'everywhere',
  official: 'everywhere',
  'appeal-member': 'everywhere',
  'appeal-chair': 'everywhere',
} as const;

/** Who reads what an organisation brings into a round: its own people, and everybody who judges it. */
const READERS_OF_A_ROUND = {
  officer: 'own',
  head: 'own',
  verifier: 'everywhere',
  chief: 'everywhere',
  official: 'everywhere',
} as const satisfies Grants;

/** Acts are named `<thing>.<what is done>`. */
export const ACCESS = {
  // A head sees the officers of the own organisation, and nothing of what they are elsewhere.
  'account.list': { administrator: 'everywhere', head: 'own' },
  'account.invite': { administrator: 'everywhere', head: 'own' },
  'account.close': { administrator: 'everywhere' },
  'invitation.list': { administrator: 'everywhere', head: 'own' },
  'invitation.withdraw': { administrator: 'everywhere', head: 'own' },
  'role.grant': { administrator: 'everywhere' },
  'role.revoke': { administrator: 'everywhere' },
  'organisation.register': { administrator: 'everywhere' },
  'organisation.change': { administrator: 'everywhere' },
  'organisation.change-contact': { administrator: 'everywhere', head: 'own', officer: 'own' },
  'organisation.merge': { administrator: 'everywhere' },
  'organisation.import': { administrator: 'everywhere' },
  'calendar.publish': { administrator: 'everywhere' },
  // Observers and analysts do not read them: documents name people.
  'document.read': {
    officer: 'own',
    head: 'own',
    ...EVERY_BODY,
    administrator: 'everywhere',
  },
  'document.upload': { officer: 'own', head: 'own' },
  'document.remove': { officer: 'own', head: 'own' },
  'document.set-quota': { administrator: 'everywhere' },
  // The whole of it; the history of a thing that one may see is open to all who are signed in.
  'journal.read': { administrator: 'everywhere', official: 'everywhere', observer: 'everywhere' },
  'job.read': { administrator: 'everywhere' },
  'job.manage': { administrator: 'everywhere' },
  'reminder.set': { administrator: 'everywhere' },
  'letter.read': { administrator: 'everywhere' },
  // E-4: the working body carries the evaluation out; only the competent authority moves a term of the order.
  'round.draft': { chief: 'everywhere' },
  'round.open': { chief: 'everywhere' },
  'round.enter-weighting': { chief: 'everywhere' },
  'round.move-submission': { official: 'everywhere' },
  'report.read': { ...READERS_OF_A_ROUND, observer: 'everywhere' },
  'report.enter': { officer: 'own', head: 'own' },
  'shared-work.say': { officer: 'own', head: 'own', verifier: 'everywhere', chief: 'everywhere' },
  'shared-work.settle': { verifier: 'everywhere', chief: 'everywhere' },
  // As documents: not for observers, for they name people.
  'evidence.read': READERS_OF_A_ROUND,
  'evidence.attach': { officer: 'own', head: 'own' },
  // E-7: after the term, beside the report.
  'late.lay': { officer: 'own', head: 'own' },
  'submission.read': { ...READERS_OF_A_ROUND, observer: 'everywhere' },
  // E-6: the first head answers for what is submitted.
  'submission.submit': { head: 'own' },
  // Before it is published, the verification is the working body's own; observers do not see the documents either.
  'verification.read': { verifier: 'everywhere', chief: 'everywhere', official: 'everywhere' },
  'verification.export': { verifier: 'everywhere', chief: 'everywhere', official: 'everywhere' },
  'verification.assign': { chief: 'everywhere' },
  'verification.import-list': { chief: 'everywhere' },
  'verification.publish': { chief: 'everywhere' },
  'verification.decide': { verifier: 'everywhere', chief: 'everywhere' },
  // Nobody outside the bodies sees results before they are published (E-12).
  'result.read': {
    verifier: 'everywhere',
    chief: 'everywhere',
    secretary: 'everywhere',
    member: 'everywhere',
    official: 'everywhere',
  },
  'result.compute': { chief: 'everywhere' },
  // E-12: once the Council has considered them.
  'result.publish': { chief: 'everywhere' },
  // What-if on computed results. An analyst sees what the public sees: the results that were considered, once published.
  'scenario.read': {
    verifier: 'everywhere',
    chief: 'everywhere',
    secretary: 'everywhere',
    member: 'everywhere',
    official: 'everywhere',
    analyst: 'everywhere',
  },
  'scenario.keep': { verifier: 'everywhere', chief: 'everywhere', official: 'everywhere', analyst: 'everywhere' },
  // E-11. Observers see neither the items nor the documents.
  'objection.read': READERS_OF_A_ROUND,
  'objection.make': { officer: 'own', head: 'own' },
  'objection.write': { officer: 'own', head: 'own', verifier: 'everywhere', chief: 'everywhere' },
  'objection.answer': { verifier: 'everywhere', chief: 'everywhere' },
  // Who has to act in a term, and who watches.
  'term.read': {
    officer: 'own',
    head: 'own',
    ...EVERY_BODY,
    administrator: 'everywhere',
  },
  // E-10, S-11: nobody outside the bodies reads what lies before the Council.
  'council.read': { secretary: 'everywhere', member: 'everywhere', chief: 'everywhere', official: 'everywhere' },
  'council.keep': { secretary: 'everywhere' },
  'council.declare': { secretary: 'everywhere', member: 'everywhere' },
  'council.sign': { secretary: 'everywhere', member: 'everywhere' },
  // S-4: the organisation applies, its head answers for it; members speak, the secretary enters what was resolved; the authority goes
  // the founder's way (S-10).
  'status.read': {
    officer: 'own',
    head: 'own',
    secretary: 'everywhere',
    member: 'everywhere',
    chief: 'everywhere',
    official: 'everywhere',
    'appeal-member': 'everywhere',
    'appeal-chair': 'everywhere',
    observer: 'everywhere',
  },
  'status.apply': { officer: 'own', head: 'own' },
  'status.submit': { head: 'own' },
  'status.give-opinion': { member: 'everywhere' },
  'status.resolve': { secretary: 'everywhere' },
  'status.route': { official: 'everywhere' },
  // S-10: what is older than the register; everything else enters it by a procedure.
  'status-register.enter': { official: 'everywhere' },
  // Papers that went out; of an organisation, those that were written to it.
  'paper.read': {
    officer: 'own',
    head: 'own',
    chief: 'everywhere',
    secretary: 'everywhere',
    member: 'everywhere',
    official: 'everywhere',
    'appeal-member': 'everywhere',
    'appeal-chair': 'everywhere',
    observer: 'everywhere',
  },
  'paper.read-template': { secretary: 'everywhere', official: 'everywhere', 'appeal-chair': 'everywhere' },
  'paper.change-template': { official: 'everywhere' },
  // S-14: the first head speaks for the organisation. S-15 to S-17: the commission examines, the authority acts.
  'appeal.read': {
    officer: 'own',
    head: 'own',
    official: 'everywhere',
    'appeal-member': 'everywhere',
    'appeal-chair': 'everywhere',
    secretary: 'everywhere',
  },
  'appeal.lodge': { head: 'own' },
  'appeal.keep': { 'appeal-chair': 'everywhere', official: 'everywhere' },
  'appeal.declare': { 'appeal-member': 'everywhere', 'appeal-chair': 'everywhere' },
  'appeal.follow': { official: 'everywhere' },
  // S-11 to S-13. The organisation reads its own; what lies before the Council is in it only for the bodies.
  'revision.read': {
    officer: 'own',
    head: 'own',
    secretary: 'everywhere',
    member: 'everywhere',
    chief: 'everywhere',
    official: 'everywhere',
    'appeal-member': 'everywhere',
    'appeal-chair': 'everywhere',
  },
  'revision.keep': { secretary: 'everywhere' },
  'revision.answer': { official: 'everywhere' },
  // S-12.2
  'plan-report.enter': { officer: 'own', head: 'own' },
  // The registers of innovative activity: an organisation's own, those of a group for whoever works for its head.
  'innovation.read': {
    officer: 'own',
    head: 'own',
    'group-analyst': 'own',
    'group-reader': 'own',
    ...EVERY_BODY,
    administrator: 'everywhere',
    observer: 'everywhere',
  },
  'innovation.enter': { officer: 'own', head: 'own', 'group-analyst': 'own' },
  'innovation.keep-classifiers': { administrator: 'everywhere' },
  'innovation.keep-unique': { administrator: 'everywhere', official: 'everywhere' },
  // Of the group for its analyst, of the own organisation for its people.
  'innovation-report.make': { officer: 'own', head: 'own', 'group-analyst': 'own', official: 'everywhere' },
  'round.call-council': { secretary: 'everywhere', chief: 'everywhere' },
} as const satisfies Record<string, Grants>;

export type ActName = keyof typeof ACCESS;

const isAct = (text: string): text is ActName => Object.hasOwn(ACCESS, text);

export function reachOf(act: ActName, role: Role): Reach | undefined {
  const grants: Grants = ACCESS[act];
  return grants[role];
}

/** Whether any of the roles opens the door at all; in which organisation, `mayDoIn` decides. */
export function mayDo(held: readonly HeldRole[], act: string): boolean {
  return isAct(act) && held.some(({ role }) => reachOf(act, role) !== undefined);
}

/** Whether the act may be done in this organisation; `null`: in none, or in all at once. */
export function mayDoIn(held: readonly HeldRole[], act: ActName, organisation: string | null): boolean {
  return held.some((one) => {
    const reach = reachOf(act, one.role);
    return reach === 'everywhere' || (reach === 'own' && organisation !== null && one.organisation === organisation);
  });
}

/**
 * Held roles as the server's identity carries them: each by its name, and those of an organisation once more with it
 * (`officer`, `officer@<organisation>`), because one person may be officer here and head there.
 */
export function writeHeldRoles(held: readonly HeldRole[]): string[] {
  const texts = held.flatMap(({ role, organisation }) =>
    organisation === null ? [role] : [role, `${role}@${organisation}`],
  );
  return [...new Set(texts)].sort();
}

/** Reads what `writeHeldRoles` wrote; texts that are no role (`system`) are passed over. */
export function readHeldRoles(texts: readonly string[]): HeldRole[] {
  return texts.flatMap((text) => {
    const [name = '', organisation = null] = text.split('@');
    const role = findRole(name);
    return role && isHeldInOrganisation(role) === (organisation !== null) ? [{ role, organisation }] : [];
  });
}
