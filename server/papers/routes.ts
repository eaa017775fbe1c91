// The doors of outgoing papers and their templates.

import {
  ChangeTemplate,
  ListPapers,
  ListTemplates,
  PreviewTemplate,
  ReadPaper,
  ReadTemplate,
} from '#contract/papers.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { changeTemplate } from './change-template.ts';
import { previewTemplate } from './preview-template.ts';
import { listTemplates, readTemplate } from './view-templates.ts';
import { listPapers, readPaper } from './views.ts';

export const paperRoutes: Route[] = [
  route(ListPapers, may('paper.read'), listPapers),
  route(ReadPaper, may('paper.read'), readPaper),
  route(ListTemplates, may('paper.read-template'), listTemplates),
  route(ReadTemplate, may('paper.read-template'), readTemplate),
  route(PreviewTemplate, may('paper.change-template'), previewTemplate, { unrecorded: 'a preview changes nothing' }),
  route(ChangeTemplate, may('paper.change-template'), changeTemplate),
];
