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
import { may, type RawRoute, type Route, route, signedIn } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { LANGUAGES } from '#wording/texts.ts';
import { changeOrganisation } from './change-organisation.ts';
import { changeContact, readContact } from './contact.ts';
import { carryOutImport, previewImport } from './import-organisations.ts';
import { type FollowMerge, mergeOrganisations } from './merge-organisations.ts';
import { registerOrganisation } from './register-organisation.ts';
import { keyOfList, listOrganisations, readOrganisation } from './views.ts';
import { writeImportTemplate } from './write-import-template.ts';

/** `follow`: rooms whose rows name an organisation and have to name the one it was merged into. */
export function organisationRoutes(follow: readonly FollowMerge[]): Route[] {
  return [
    route(ListOrganisations, signedIn, listOrganisations, { keepBy: keyOfList }),
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

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const importTemplate: RawRoute = {
  name: 'read-import-template',
  methods: ['GET'],
  path: '/api/organisation-imports/template/:language',
  permission: may('organisation.import'),
  handle: async (request, reply) => {
    const { language: asked } = request.params as { language?: string };
    const language = LANGUAGES.find((one) => one === asked);
    if (!language) throw new Problem('not-found');
    reply.headers(serveHeaders(WORKBOOK, `shyraq-register-${language}.xlsx`, 'attachment'));
    return reply.send(await writeImportTemplate(language));
  },
};

export const organisationRawRoutes: readonly RawRoute[] = [importTemplate];
