// Every door of every room.

import { accountRoutes, providerRoutes, waitsOfAccounts } from '#server/accounts/index.ts';
import { APPEALED, appealRoutes, waitsOfAppeals } from '#server/appeals/index.ts';
import { calendarRoutes } from '#server/calendar/index.ts';
import { councilRawRoutes, councilRoutes, waitsOfCouncil } from '#server/council/index.ts';
import { deskRoutes } from '#server/desk/index.ts';
import { documentRawRoutes, documentRoutes, followMerge } from '#server/documents/index.ts';
import { evidenceRoutes } from '#server/evidence/index.ts';
import { houseRoutes } from '#server/house/index.ts';
import { innovationAnswerRoutes } from '#server/innovation-answers/index.ts';
import { innovationOfferRoutes } from '#server/innovation-offers/index.ts';
import { innovationRawRoutes, innovationRegisterRoutes } from '#server/innovation-registers/index.ts';
import { innovationReportRawRoutes, innovationReportRoutes } from '#server/innovation-report/index.ts';
import { importRawRoutes, importRoutes, intakeRoutes } from '#server/intake/index.ts';
import { journalRoutes } from '#server/journal/index.ts';
import { waitsOfRounds } from '#server/notices/index.ts';
import { calendarFileRoutes, objectionRoutes, waitsOfObjections } from '#server/objections/index.ts';
import { organisationRawRoutes, organisationRoutes, waitsOfOrganisations } from '#server/organisations/index.ts';
import { paperRawRoutes, paperRoutes } from '#server/papers/index.ts';
import type { ServerPlan } from '#server/platform/http/server-plan.ts';
import { publicationRawRoutes, publicationRoutes, waitsOfPublication } from '#server/publication/index.ts';
import { resultRoutes } from '#server/results/index.ts';
import { revisionRoutes, waitsOfRevisions } from '#server/revision/index.ts';
import { roundRoutes } from '#server/rounds/index.ts';
import { statusRoutes, waitsOfStatus } from '#server/status/index.ts';
import { statusRegisterRawRoutes, statusRegisterRoutes } from '#server/status-register/index.ts';
import { submissionRoutes } from '#server/submission/index.ts';
import { termRoutes } from '#server/terms/index.ts';
import { verificationRawRoutes, verificationRoutes, waitsOfVerification } from '#server/verification/index.ts';
import { whatIfRoutes } from '#server/what-if/index.ts';
import type { House } from './furnish.ts';
import { TERMS_OF_ROOMS } from './terms-of-rooms.ts';

/** Without documents: those that tests/access walks; the test of the documents walks theirs. */
export function doorsOf({
  accounts,
  live,
  documents,
  imports,
  journal,
  house,
  submission,
  results,
  publication,
  innovationReports,
  registers,
}: Pick<
  House,
  'accounts' | 'live' | 'journal' | 'house' | 'submission' | 'results' | 'publication' | 'innovationReports'
> &
  Partial<Pick<House, 'documents' | 'imports' | 'registers'>>): Pick<ServerPlan, 'routes' | 'rawRoutes'> {
  return {
    routes: [
      ...accountRoutes(accounts),
      ...organisationRoutes([followMerge]),
      ...roundRoutes(),
      ...intakeRoutes,
      ...(imports ? importRoutes(imports) : []),
      ...evidenceRoutes,
      ...innovationOfferRoutes,
      ...submissionRoutes(submission),
      ...verificationRoutes(registers),
      ...objectionRoutes(accounts.database),
      ...resultRoutes(results),
      ...councilRoutes({ accounts }),
      ...publicationRoutes(publication),
      ...paperRoutes,
      ...statusRegisterRoutes,
      ...revisionRoutes,
      ...statusRoutes({ accounts }),
      ...appealRoutes({ ...APPEALED, accounts }),
      ...innovationRegisterRoutes,
      ...whatIfRoutes,
      ...innovationAnswerRoutes,
      ...innovationReportRoutes(innovationReports),
      ...calendarRoutes,
      ...journalRoutes(journal),
      ...houseRoutes(house),
      ...termRoutes(TERMS_OF_ROOMS),
      ...deskRoutes([
        waitsOfRounds,
        waitsOfVerification,
        waitsOfObjections,
        waitsOfPublication,
        waitsOfCouncil,
        waitsOfRevisions,
        waitsOfStatus,
        waitsOfAppeals,
        waitsOfOrganisations,
        waitsOfAccounts,
      ]),
      ...(documents ? documentRoutes(documents) : []),
    ],
    rawRoutes: [
      live.route,
      ...organisationRawRoutes,
      ...verificationRawRoutes(accounts.database),
      ...councilRawRoutes({ accounts }),
      ...calendarFileRoutes(accounts),
      ...providerRoutes(accounts),
      ...publicationRawRoutes(publication),
      ...paperRawRoutes(accounts.database),
      ...innovationReportRawRoutes(accounts.database),
      ...statusRegisterRawRoutes(accounts),
      ...innovationRawRoutes(accounts.database),
      ...(documents ? documentRawRoutes(documents) : []),
      ...(imports ? importRawRoutes(imports) : []),
    ],
  };
}
