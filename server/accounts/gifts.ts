// Roles about to be given: when they end, what stands against them, and the giving itself.

import { z } from 'zod';
import type { AccountRole } from '#contract/account-parts.ts';
import { areInConflict, type HeldRole, ROLE_NAMES } from '#contract/roles.ts';
import { endOfDay } from '#rules/calendar/astana-time.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { record } from '#server/journal/index.ts';
import { findMoment, type Moment } from '#server/platform/clock.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

export type Gift = HeldRole & { readonly endsAt: Moment | null; readonly conflict: string | null };

const Kept = z.array(
  z.strictObject({
    role: z.enum(ROLE_NAMES),
    organisation: z.string().nullable(),
    endsAt: z
      .string()
      .nullable()
      .transform((text) => (text === null ? null : (findMoment(text) ?? null))),
    conflict: z.string().nullable(),
  }),
);

/** As an invitation keeps them. Throws a ZodError for what this version of the program cannot read. */
export function readGifts(kept: unknown): Gift[] {
  return Kept.parse(kept);
}

/** Roles are held to the end of their last day in Astana. */
export function endOf(until: string | null): Moment | null {
  const day = until === null ? undefined : findPlainDate(until);
  return (day && findMoment(endOfDay(day))) ?? null;
}

/** The roles in which `given` would set a person over their own work. */
export function findConflicts(given: HeldRole, others: readonly HeldRole[]): HeldRole[] {
  return others.filter((other) => areInConflict(given.role, other.role));
}

/**
 * Roles with their ends, each that stands against another bearing the reason given. Throws a Problem that names every pair
 * where no reason is given, and every role whose end is over already.
 */
export function prepareGifts(
  roles: readonly AccountRole[],
  held: readonly HeldRole[],
  conflict: string | null,
  at: Moment,
): Gift[] {
  const reasons: Reason[] = [];
  const gifts = roles.map(({ role, organisation, until }, index): Gift => {
    const endsAt = endOf(until);
    if (endsAt && endsAt <= at) reasons.push({ code: 'accounts:until-over', values: { role } });
    const others = [...held, ...roles.filter((_, other) => other !== index)];
    const against = findConflicts({ role, organisation }, others);
    if (against.length > 0 && conflict === null)
      reasons.push(
        ...against.map((other) => ({ code: 'accounts:conflict-unsaid', values: { role, other: other.role } })),
      );
    return { role, organisation, endsAt, conflict: against.length > 0 ? conflict : null };
  });
  if (reasons.length > 0) throw refused(reasons);
  return gifts;
}

type Giving = { readonly account: string; readonly by: string | null };

/** What ended by its last day makes room for the same role given anew. */
async function settleOver({ db, at }: Work, account: string, { role, organisation }: Gift): Promise<void> {
  await db
    .updateTable('account_role')
    .set(({ ref }) => ({ revoked_at: ref('ends_at') }))
    .where('account', '=', account)
    .where('role', '=', role)
    .where('organisation', organisation === null ? 'is' : '=', organisation)
    .where('revoked_at', 'is', null)
    .where('ends_at', '<=', at)
    .execute();
}

/** Gives one role, with its entry in the journal; answers its id. A role already held meets the unique key. */
export async function giveRole(work: Work, { account, by }: Giving, gift: Gift): Promise<string> {
  await settleOver(work, account, gift);
  const { id } = await work.db
    .insertInto('account_role')
    .values({
      account,
      role: gift.role,
      organisation: gift.organisation,
      granted_at: work.at,
      granted_by: by,
      ends_at: gift.endsAt,
      conflict: gift.conflict,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(work, {
    act: 'accounts.role-granted',
    subject: { kind: 'account', id: account },
    ...(gift.organisation === null ? {} : { organisation: gift.organisation }),
    after: { role: gift.role, organisation: gift.organisation, endsAt: gift.endsAt, conflict: gift.conflict, by },
  });
  return id;
}
