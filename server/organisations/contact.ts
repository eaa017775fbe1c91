// How to reach an organisation. Row-level security shows it to its own people and to the bodies; to others it is not there.

import type { ChangeContact, ReadContact } from '#contract/organisations.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

const EMPTY = { address: '', phone: '', email: '', version: 0 };

function refuseStrangers({ identity }: Work, organisation: string): void {
  if (identity.sight !== 'all' && !identity.organisations.includes(organisation)) throw new Problem('not-found');
}

async function findContact(work: Work, organisation: string) {
  return work.db
    .selectFrom('organisation_contact')
    .select(['address', 'phone', 'email', 'version'])
    .where('organisation', '=', organisation)
    .executeTakeFirst();
}

export const readContact: Act<typeof ReadContact> = async (work, { params: { id } }) => {
  refuseStrangers(work, id);
  const { version, ...contact } = (await findContact(work, id)) ?? EMPTY;
  work.outcome.version = version;
  return contact;
};

export const changeContact: Act<typeof ChangeContact> = async (work, { params: { id }, body }) => {
  refuseStrangers(work, id);
  refuseUnlessMay(work.identity, 'organisation.change-contact', id);
  // The first one makes the row; whoever comes second at the same moment waits here and then sees it.
  const made = await work.db
    .insertInto('organisation_contact')
    .values({ organisation: id, ...body, version: 1 })
    .onConflict((conflict) => conflict.column('organisation').doNothing())
    .executeTakeFirst();
  const isNew = made.numInsertedOrUpdatedRows === 1n;
  const held = isNew
    ? 0
    : (
        await work.db
          .selectFrom('organisation_contact')
          .select('version')
          .where('organisation', '=', id)
          .forUpdate()
          .executeTakeFirstOrThrow()
      ).version;
  const subject = { kind: 'organisation-contact', id };
  await refuseIfChanged(work, subject, held);
  const version = held + 1;
  await work.db
    .updateTable('organisation_contact')
    .set({ ...body, version })
    .where('organisation', '=', id)
    .execute();
  // The entry names no address and no number: the journal is never emptied.
  await record(work, { act: 'organisations.contact-changed', subject, organisation: id, version });
  work.outcome.version = version;
  return body;
};
