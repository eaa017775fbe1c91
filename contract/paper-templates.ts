// The papers that leave the house in the procedures of the status: by whom, for whom, on what ground, and what each has to be told.
// A template is text with placeholders in braces, `{meeting}`; an official changes the text, the placeholders are these.

import { z } from 'zod';

/** `day`: a plain date; `text`: in three languages; `list`: texts, one to a line. With `?` it may be missing. */
export type FactKind = 'day' | 'text' | 'list' | 'day?' | 'text?' | 'list?';

type TemplateInfo = {
  readonly paragraph: string;
  /** Whose letterhead it has: `templates:issuer.<issuer>`. */
  readonly issuer: 'authority' | 'council' | 'commission';
  /** Who may read it besides the bodies. */
  readonly reader: 'organisation' | 'bodies';
  readonly facts: Readonly<Record<string, FactKind>>;
};

/** What the Council says of an organisation at a sitting. */
const OF_A_SITTING = { meeting: 'day', protocol: 'text' } as const;
const OF_A_COMPLAINT = { 'received-on': 'day', decision: 'text' } as const;

/** Words: `templates:name.<template>`; its first text: `templates:text.<template>.title`, `.body`, `.signer`. */
export const TEMPLATES = {
  'application-receipt': {
    ...{ paragraph: 'S-4.1', issuer: 'authority', reader: 'organisation' },
    facts: { 'received-on': 'day', 'examined-by': 'day', enclosed: 'list?', hash: 'text?' },
  },
  'conclusion-approval': {
    ...{ paragraph: 'S-5', issuer: 'council', reader: 'organisation' },
    facts: { ...OF_A_SITTING, findings: 'list', justification: 'text?' },
  },
  'conclusion-refusal': {
    ...{ paragraph: 'S-6', issuer: 'council', reader: 'organisation' },
    facts: { ...OF_A_SITTING, findings: 'list', justification: 'text' },
  },
  'draft-decision-government': {
    ...{ paragraph: 'S-10.1', issuer: 'authority', reader: 'bodies' },
    facts: { ...OF_A_SITTING, grounds: 'list' },
  },
  'recommendation-akimat': {
    ...{ paragraph: 'S-10.2', issuer: 'authority', reader: 'organisation' },
    facts: { ...OF_A_SITTING, grounds: 'list' },
  },
  'recommendation-founders': {
    ...{ paragraph: 'S-10.3', issuer: 'authority', reader: 'organisation' },
    facts: { ...OF_A_SITTING, grounds: 'list' },
  },
  'revision-keep': {
    ...{ paragraph: 'S-11', issuer: 'council', reader: 'organisation' },
    facts: { ...OF_A_SITTING, years: 'text', findings: 'list', justification: 'text?' },
  },
  'withdrawal-submission': {
    ...{ paragraph: 'S-12', issuer: 'council', reader: 'organisation' },
    facts: { ...OF_A_SITTING, years: 'text', grounds: 'list', justification: 'text?' },
  },
  'petition-government': {
    ...{ paragraph: 'S-13.1', issuer: 'authority', reader: 'bodies' },
    facts: { submission: 'text', 'submitted-on': 'day', grounds: 'list' },
  },
  'withdrawal-order': {
    ...{ paragraph: 'S-13.2', issuer: 'authority', reader: 'organisation' },
    facts: { submission: 'text', 'submitted-on': 'day', grounds: 'list', 'withdrawn-from': 'day?' },
  },
  'complaint-receipt': {
    ...{ paragraph: 'S-14', issuer: 'authority', reader: 'organisation' },
    facts: { ...OF_A_COMPLAINT, enclosed: 'list?', hash: 'text' },
  },
  'complaint-refused-late': {
    ...{ paragraph: 'S-14', issuer: 'authority', reader: 'organisation' },
    facts: { ...OF_A_COMPLAINT, reasons: 'list', 'decision-received-on': 'day?', 'last-day': 'day?' },
  },
  'appeal-protocol': {
    ...{ paragraph: 'S-17', issuer: 'commission', reader: 'organisation' },
    facts: {
      ...{ meeting: 'day', place: 'text', chair: 'text', present: 'list', absent: 'list?', conflicts: 'list?' },
      ...{ quorum: 'text', ...OF_A_COMPLAINT, votes: 'list', outcome: 'text', justification: 'text' },
    },
  },
  'appeal-recommendation': {
    ...{ paragraph: 'S-16.1', issuer: 'commission', reader: 'organisation' },
    facts: { ...OF_A_COMPLAINT, meeting: 'day', protocol: 'text', votes: 'text', justification: 'text' },
  },
  'appeal-refusal': {
    ...{ paragraph: 'S-16.2', issuer: 'commission', reader: 'organisation' },
    facts: { ...OF_A_COMPLAINT, meeting: 'day', protocol: 'text', votes: 'text', justification: 'text' },
  },
} as const satisfies Readonly<Record<string, TemplateInfo>>;

export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as [TemplateName, ...TemplateName[]];

/** What every paper may name without being told: who it is about, and the terms of the order in days. */
export const COMMON_FACTS = ['organisation', 'bin', 'date', 'number', 'complaint-days', 'examination-days'] as const;

export const factsOf = (template: TemplateName): Readonly<Record<string, FactKind>> => TEMPLATES[template].facts;

const InThree = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
export type InThree = z.infer<typeof InThree>;

/** What a paper is told: a text in three languages, a day, or a list of texts. */
export const PaperFact = z.union([
  InThree,
  z.strictObject({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  z.strictObject({ list: z.array(InThree) }),
]);
export type PaperFact = z.infer<typeof PaperFact>;

/** The text of a template in one language. */
export const TemplateText = z.strictObject({
  title: z.string().trim().min(3, 'outgoing:text-missing').max(300),
  body: z.string().trim().min(10, 'outgoing:text-missing').max(12_000),
  /** Who signs, by office. */
  signer: z.string().trim().min(2, 'outgoing:text-missing').max(300),
});
export type TemplateText = z.infer<typeof TemplateText>;
export const TemplateTexts = z.strictObject({ kk: TemplateText, ru: TemplateText, en: TemplateText });
export type TemplateTexts = z.infer<typeof TemplateTexts>;
