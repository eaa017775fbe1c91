// Outgoing papers and their templates as they travel: the register of numbers, one paper, a template with its versions.

import { z } from 'zod';
import { defineContract, wholeNumberText } from './http.ts';
import { TEMPLATE_NAMES, TemplateTexts } from './paper-templates.ts';
import { NamesOfOrganisation } from './places.ts';

const Id = z.strictObject({ id: z.uuid() });
const Template = z.enum(TEMPLATE_NAMES);
const TemplatePlace = z.strictObject({ template: Template });
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Language = z.enum(['kk', 'ru', 'en']);

export const OUTGOING_FORMATS = ['pdf', 'docx'] as const;

/** To which procedure a paper belongs. */
export const PROCEDURE_KINDS = ['assignment', 'revision', 'appeal'] as const;
export const Procedure = z.strictObject({ kind: z.enum(PROCEDURE_KINDS), id: z.uuid() });
export type Procedure = z.infer<typeof Procedure>;

export const OutgoingLine = z.strictObject({
  id: z.uuid(),
  /** `12/2026` */
  number: z.string(),
  on: z.string(),
  issuedAt: z.string(),
  template: Template,
  /** The version of the template that it was made with; 0 the first text of the house. */
  templateVersion: z.number().int(),
  organisation: z.uuid(),
  names: NamesOfOrganisation,
  addressee: NamesOfOrganisation,
  procedure: Procedure,
  files: z.array(
    z.strictObject({
      language: Language,
      format: z.enum(OUTGOING_FORMATS),
      hash: Hash,
      size: z.number().int(),
    }),
  ),
});
export type OutgoingLine = z.infer<typeof OutgoingLine>;

/** A letter as it is laid out, in one language. */
export const LetterShown = z.strictObject({
  issuer: z.array(z.string()),
  number: z.string(),
  on: z.string(),
  addressee: z.string(),
  title: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: z.string() }),
      z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
    ]),
  ),
  signer: z.string(),
});
export type LetterShown = z.infer<typeof LetterShown>;

/** How many lines of the register one answer holds at most. */
export const PAPERS_AT_ONCE = 100;

/** The register, the newest number first. `text` is looked for in numbers, addressees and names of organisations. */
export const ListPapers = defineContract('list-papers', 'GET', '/api/papers', {
  query: z.strictObject({
    year: wholeNumberText.optional(),
    template: Template.optional(),
    organisation: z.uuid().optional(),
    text: z.string().trim().max(200).optional(),
    /** The last number of the page before, with `year`. */
    below: wholeNumberText.optional(),
  }),
  answer: z.strictObject({
    papers: z.array(OutgoingLine),
    /** Whether there are more below. */
    more: z.boolean(),
    years: z.array(z.number().int()),
  }),
});

export const ReadPaper = defineContract('read-paper', 'GET', '/api/papers/:id', {
  params: Id,
  answer: OutgoingLine.extend({ letter: z.strictObject({ kk: LetterShown, ru: LetterShown, en: LetterShown }) }),
  problems: ['not-found'],
});
export type PaperWhole = z.infer<(typeof ReadPaper)['answer']>;

/** The bytes of one file of a paper. */
export const PAPER_FILE = '/api/papers/:id/files/:language/:format';

const Version = z.strictObject({
  version: z.number().int(),
  madeAt: z.string(),
  name: z.string().nullable(),
  note: z.string(),
});

export const ListTemplates = defineContract('list-paper-templates', 'GET', '/api/paper-templates', {
  answer: z.strictObject({
    templates: z.array(
      z.strictObject({
        template: Template,
        paragraph: z.string(),
        version: z.number().int(),
        changedAt: z.string().nullable(),
        issued: z.number().int(),
      }),
    ),
  }),
});

export const ReadTemplate = defineContract('read-paper-template', 'GET', '/api/paper-templates/:template', {
  params: TemplatePlace,
  query: z.strictObject({ version: wholeNumberText.optional() }),
  answer: z.strictObject({
    template: Template,
    paragraph: z.string(),
    /** The one in force. */
    version: z.number().int(),
    /** Of the version asked for, else of the one in force. */
    texts: TemplateTexts,
    versions: z.array(Version),
    /** Issued papers that a preview may take its data from, the newest first. */
    cases: z.array(z.strictObject({ id: z.uuid(), number: z.string(), names: NamesOfOrganisation })),
  }),
  problems: ['not-found'],
});
export type TemplateWhole = z.infer<(typeof ReadTemplate)['answer']>;

/** What the texts would look like with the data of an issued paper; without one, with the names of the placeholders. */
export const PreviewTemplate = defineContract(
  'preview-paper-template',
  'POST',
  '/api/paper-templates/:template/preview',
  {
    params: TemplatePlace,
    body: z.strictObject({ texts: TemplateTexts, paper: z.uuid().nullable(), language: Language }),
    answer: z.strictObject({ letter: LetterShown, pdf: z.string() }),
    problems: ['not-found', 'refused'],
    needs: { key: false },
    limit: { requests: 60, seconds: 60 },
  },
);

/** A new version; papers that are issued keep theirs. */
export const ChangeTemplate = defineContract('change-paper-template', 'PUT', '/api/paper-templates/:template', {
  params: TemplatePlace,
  body: z.strictObject({ texts: TemplateTexts, note: z.string().trim().min(3, 'outgoing:text-missing').max(500) }),
  answer: z.strictObject({ version: z.number().int() }),
  needs: { version: true },
  problems: ['refused', 'changed-meanwhile'],
});
