// The doors of the register.

import {
  CarryOutImport,
  ChangeContact,
  ChangeOrganisation,
  ListOrganisations,
  MergeOrganisations,
  PreviewImport,
  ReadContact,
  ReadOrganisation,
  RegisterOrganisation,
} from '#contract/organisations.ts';
import { may, type Route, route, signedIn } from '#server/platform/http/route.ts';
import { changeOrganisation } from './change-organisation.ts';
import { changeContact, readContact } from './contact.ts';
import { carryOutImport, previewImport } from './import-organisations.ts';
import { type FollowMerge, mergeOrganisations } from './merge-organisations.ts';
import { registerOrganisation } from './register-organisation.ts';
import { listOrganisations, readOrganisation } from './views.ts';

/** `follow`: rooms whose rows name an organisation and have to name the one it was merged into. */
export function organisationRoutes(follow: readonly FollowMerge[]): Route[] {
  return [
    route(ListOrganisations, signedIn, listOrganisations),
    route(ReadOrganisation, signedIn, readOrganisation),
    route(RegisterOrganisation, may('organisation.register'), registerOrganisation),
    route(ChangeOrganisation, may('organisation.change'), changeOrganisation),
    route(MergeOrganisations, may('organisation.merge'), mergeOrganisations(follow)),
    route(ReadContact, signedIn, readContact),
    route(ChangeContact, may('organisation.change-contact'), changeContact),
    route(PreviewImport, may('organisation.import'), previewImport, { unrecorded: 'a look at what would be' }),
    route(CarryOutImport, may('organisation.import'), carryOutImport),
  ];
}
