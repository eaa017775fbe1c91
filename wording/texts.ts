// Every sentence of the product in its three languages: one file per language and subject, all with the same keys.

import enAccounts from './en/accounts.json' with { type: 'json' };
import enAlmanac from './en/almanac.json' with { type: 'json' };
import enAnswers from './en/answers.json' with { type: 'json' };
import enAppeals from './en/appeals.json' with { type: 'json' };
import enBibliography from './en/bibliography.json' with { type: 'json' };
import enBundle from './en/bundle.json' with { type: 'json' };
import enCabinet from './en/cabinet.json' with { type: 'json' };
import enCalendar from './en/calendar.json' with { type: 'json' };
import enCommands from './en/commands.json' with { type: 'json' };
import enCouncil from './en/council.json' with { type: 'json' };
import enDesk from './en/desk.json' with { type: 'json' };
import enDocuments from './en/documents.json' with { type: 'json' };
import enEvidence from './en/evidence.json' with { type: 'json' };
import enExplanation from './en/explanation.json' with { type: 'json' };
import enFindings from './en/findings.json' with { type: 'json' };
import enHouse from './en/house.json' with { type: 'json' };
import enInnovation from './en/innovation.json' with { type: 'json' };
import enIntake from './en/intake.json' with { type: 'json' };
import enJournal from './en/journal.json' with { type: 'json' };
import enLaw from './en/law.json' with { type: 'json' };
import enMethodology from './en/methodology.json' with { type: 'json' };
import enObjections from './en/objections.json' with { type: 'json' };
import enOrganisations from './en/organisations.json' with { type: 'json' };
import enOutgoing from './en/outgoing.json' with { type: 'json' };
import enPapers from './en/papers.json' with { type: 'json' };
import enPortal from './en/portal.json' with { type: 'json' };
import enProblems from './en/problems.json' with { type: 'json' };
import enPublication from './en/publication.json' with { type: 'json' };
import enRanking from './en/ranking.json' with { type: 'json' };
import enRegister from './en/register.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import enResults from './en/results.json' with { type: 'json' };
import enRevision from './en/revision.json' with { type: 'json' };
import enRounds from './en/rounds.json' with { type: 'json' };
import enScenario from './en/scenario.json' with { type: 'json' };
import enServer from './en/server.json' with { type: 'json' };
import enSheet from './en/sheet.json' with { type: 'json' };
import enShowcase from './en/showcase.json' with { type: 'json' };
import enStatus from './en/status.json' with { type: 'json' };
import enSubmission from './en/submission.json' with { type: 'json' };
import enTemplates from './en/templates.json' with { type: 'json' };
import enTerms from './en/terms.json' with { type: 'json' };
import enVerification from './en/verification.json' with { type: 'json' };
import enWeb from './en/web.json' with { type: 'json' };
import enWordless from './en/wordless.json' with { type: 'json' };
import enWorkbook from './en/workbook.json' with { type: 'json' };
import kkAccounts from './kk/accounts.json' with { type: 'json' };
import kkAlmanac from './kk/almanac.json' with { type: 'json' };
import kkAnswers from './kk/answers.json' with { type: 'json' };
import kkAppeals from './kk/appeals.json' with { type: 'json' };
import kkBibliography from './kk/bibliography.json' with { type: 'json' };
import kkBundle from './kk/bundle.json' with { type: 'json' };
import kkCabinet from './kk/cabinet.json' with { type: 'json' };
import kkCalendar from './kk/calendar.json' with { type: 'json' };
import kkCommands from './kk/commands.json' with { type: 'json' };
import kkCouncil from './kk/council.json' with { type: 'json' };
import kkDesk from './kk/desk.json' with { type: 'json' };
import kkDocuments from './kk/documents.json' with { type: 'json' };
import kkEvidence from './kk/evidence.json' with { type: 'json' };
import kkExplanation from './kk/explanation.json' with { type: 'json' };
import kkFindings from './kk/findings.json' with { type: 'json' };
import kkHouse from './kk/house.json' with { type: 'json' };
import kkInnovation from './kk/innovation.json' with { type: 'json' };
import kkIntake from './kk/intake.json' with { type: 'json' };
import kkJournal from './kk/journal.json' with { type: 'json' };
import kkLaw from './kk/law.json' with { type: 'json' };
import kkMethodology from './kk/methodology.json' with { type: 'json' };
import kkObjections from './kk/objections.json' with { type: 'json' };
import kkOrganisations from './kk/organisations.json' with { type: 'json' };
import kkOutgoing from './kk/outgoing.json' with { type: 'json' };
import kkPapers from './kk/papers.json' with { type: 'json' };
import kkPortal from './kk/portal.json' with { type: 'json' };
import kkProblems from './kk/problems.json' with { type: 'json' };
import kkPublication from './kk/publication.json' with { type: 'json' };
import kkRanking from './kk/ranking.json' with { type: 'json' };
import kkRegister from './kk/register.json' with { type: 'json' };
import kkReport from './kk/report.json' with { type: 'json' };
import kkResults from './kk/results.json' with { type: 'json' };
import kkRevision from './kk/revision.json' with { type: 'json' };
import kkRounds from './kk/rounds.json' with { type: 'json' };
import kkScenario from './kk/scenario.json' with { type: 'json' };
import kkServer from './kk/server.json' with { type: 'json' };
import kkSheet from './kk/sheet.json' with { type: 'json' };
import kkShowcase from './kk/showcase.json' with { type: 'json' };
import kkStatus from './kk/status.json' with { type: 'json' };
import kkSubmission from './kk/submission.json' with { type: 'json' };
import kkTemplates from './kk/templates.json' with { type: 'json' };
import kkTerms from './kk/terms.json' with { type: 'json' };
import kkVerification from './kk/verification.json' with { type: 'json' };
import kkWeb from './kk/web.json' with { type: 'json' };
import kkWordless from './kk/wordless.json' with { type: 'json' };
import kkWorkbook from './kk/workbook.json' with { type: 'json' };
import { LANGUAGES as KNOWN } from './languages.ts';
import ruAccounts from './ru/accounts.json' with { type: 'json' };
import ruAlmanac from './ru/almanac.json' with { type: 'json' };
import ruAnswers from './ru/answers.json' with { type: 'json' };
import ruAppeals from './ru/appeals.json' with { type: 'json' };
import ruBibliography from './ru/bibliography.json' with { type: 'json' };
import ruBundle from './ru/bundle.json' with { type: 'json' };
import ruCabinet from './ru/cabinet.json' with { type: 'json' };
import ruCalendar from './ru/calendar.json' with { type: 'json' };
import ruCommands from './ru/commands.json' with { type: 'json' };
import ruCouncil from './ru/council.json' with { type: 'json' };
import ruDesk from './ru/desk.json' with { type: 'json' };
import ruDocuments from './ru/documents.json' with { type: 'json' };
import ruEvidence from './ru/evidence.json' with { type: 'json' };
import ruExplanation from './ru/explanation.json' with { type: 'json' };
import ruFindings from './ru/findings.json' with { type: 'json' };
import ruHouse from './ru/house.json' with { type: 'json' };
import ruInnovation from './ru/innovation.json' with { type: 'json' };
import ruIntake from './ru/intake.json' with { type: 'json' };
import ruJournal from './ru/journal.json' with { type: 'json' };
import ruLaw from './ru/law.json' with { type: 'json' };
import ruMethodology from './ru/methodology.json' with { type: 'json' };
import ruObjections from './ru/objections.json' with { type: 'json' };
import ruOrganisations from './ru/organisations.json' with { type: 'json' };
import ruOutgoing from './ru/outgoing.json' with { type: 'json' };
import ruPapers from './ru/papers.json' with { type: 'json' };
import ruPortal from './ru/portal.json' with { type: 'json' };
import ruProblems from './ru/problems.json' with { type: 'json' };
import ruPublication from './ru/publication.json' with { type: 'json' };
import ruRanking from './ru/ranking.json' with { type: 'json' };
import ruRegister from './ru/register.json' with { type: 'json' };
import ruReport from './ru/report.json' with { type: 'json' };
import ruResults from './ru/results.json' with { type: 'json' };
import ruRevision from './ru/revision.json' with { type: 'json' };
import ruRounds from './ru/rounds.json' with { type: 'json' };
import ruScenario from './ru/scenario.json' with { type: 'json' };
import ruServer from './ru/server.json' with { type: 'json' };
import ruSheet from './ru/sheet.json' with { type: 'json' };
import ruShowcase from './ru/showcase.json' with { type: 'json' };
import ruStatus from './ru/status.json' with { type: 'json' };
import ruSubmission from './ru/submission.json' with { type: 'json' };
import ruTemplates from './ru/templates.json' with { type: 'json' };
import ruTerms from './ru/terms.json' with { type: 'json' };
import ruVerification from './ru/verification.json' with { type: 'json' };
import ruWeb from './ru/web.json' with { type: 'json' };
import ruWordless from './ru/wordless.json' with { type: 'json' };
import ruWorkbook from './ru/workbook.json' with { type: 'json' };

/** For whoever has all texts anyway; a page takes them from languages.ts. */
export const LANGUAGES = KNOWN;
export type Language = (typeof KNOWN)[number];

export const texts = {
  kk: {
    findings: kkFindings,
    law: kkLaw,
    explanation: kkExplanation,
    commands: kkCommands,
    bibliography: kkBibliography,
    workbook: kkWorkbook,
    problems: kkProblems,
    rounds: kkRounds,
    server: kkServer,
    cabinet: kkCabinet,
    calendar: kkCalendar,
    accounts: kkAccounts,
    almanac: kkAlmanac,
    answers: kkAnswers,
    web: kkWeb,
    sheet: kkSheet,
    showcase: kkShowcase,
    wordless: kkWordless,
    organisations: kkOrganisations,
    desk: kkDesk,
    documents: kkDocuments,
    innovation: kkInnovation,
    intake: kkIntake,
    journal: kkJournal,
    house: kkHouse,
    evidence: kkEvidence,
    objections: kkObjections,
    report: kkReport,
    status: kkStatus,
    submission: kkSubmission,
    terms: kkTerms,
    verification: kkVerification,
    results: kkResults,
    publication: kkPublication,
    ranking: kkRanking,
    scenario: kkScenario,
    bundle: kkBundle,
    portal: kkPortal,
    methodology: kkMethodology,
    council: kkCouncil,
    papers: kkPapers,
    outgoing: kkOutgoing,
    appeals: kkAppeals,
    templates: kkTemplates,
    register: kkRegister,
    revision: kkRevision,
  },
  ru: {
    findings: ruFindings,
    law: ruLaw,
    explanation: ruExplanation,
    commands: ruCommands,
    bibliography: ruBibliography,
    workbook: ruWorkbook,
    problems: ruProblems,
    rounds: ruRounds,
    server: ruServer,
    cabinet: ruCabinet,
    calendar: ruCalendar,
    accounts: ruAccounts,
    almanac: ruAlmanac,
    answers: ruAnswers,
    web: ruWeb,
    sheet: ruSheet,
    showcase: ruShowcase,
    wordless: ruWordless,
    organisations: ruOrganisations,
    desk: ruDesk,
    documents: ruDocuments,
    innovation: ruInnovation,
    intake: ruIntake,
    journal: ruJournal,
    house: ruHouse,
    evidence: ruEvidence,
    objections: ruObjections,
    report: ruReport,
    status: ruStatus,
    submission: ruSubmission,
    terms: ruTerms,
    verification: ruVerification,
    results: ruResults,
    publication: ruPublication,
    ranking: ruRanking,
    scenario: ruScenario,
    bundle: ruBundle,
    portal: ruPortal,
    methodology: ruMethodology,
    council: ruCouncil,
    papers: ruPapers,
    outgoing: ruOutgoing,
    appeals: ruAppeals,
    templates: ruTemplates,
    register: ruRegister,
    revision: ruRevision,
  },
  en: {
    findings: enFindings,
    law: enLaw,
    explanation: enExplanation,
    commands: enCommands,
    bibliography: enBibliography,
    workbook: enWorkbook,
    problems: enProblems,
    rounds: enRounds,
    server: enServer,
    cabinet: enCabinet,
    calendar: enCalendar,
    accounts: enAccounts,
    almanac: enAlmanac,
    answers: enAnswers,
    web: enWeb,
    sheet: enSheet,
    showcase: enShowcase,
    wordless: enWordless,
    organisations: enOrganisations,
    desk: enDesk,
    documents: enDocuments,
    innovation: enInnovation,
    intake: enIntake,
    journal: enJournal,
    house: enHouse,
    evidence: enEvidence,
    objections: enObjections,
    report: enReport,
    status: enStatus,
    submission: enSubmission,
    terms: enTerms,
    verification: enVerification,
    results: enResults,
    publication: enPublication,
    ranking: enRanking,
    scenario: enScenario,
    bundle: enBundle,
    portal: enPortal,
    methodology: enMethodology,
    council: enCouncil,
    papers: enPapers,
    outgoing: enOutgoing,
    appeals: enAppeals,
    templates: enTemplates,
    register: enRegister,
    revision: enRevision,
  },
} as const;

export type Subject = keyof (typeof texts)['en'];
