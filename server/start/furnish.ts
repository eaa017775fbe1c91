// Everything that stands between the floor and the doors: mailer, storage, tasks, and what each room is told at its start.

import { join } from 'node:path';
import type { AccountsPlan } from '#server/accounts/index.ts';
import { DEFAULT_QUOTA, DEFAULT_SPARE, type DocumentsPlan, scanWithClamd, sweepTask } from '#server/documents/index.ts';
import type { HousePlan } from '#server/house/index.ts';
import { makeInnovationReportTask } from '#server/innovation-report/index.ts';
import { findClaimsTask, type ImportPlan } from '#server/intake/index.ts';
import { type JournalPlan, whenRecorded } from '#server/journal/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import { makePaperFilesTask } from '#server/papers/index.ts';
import { type LiveRuns, openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import { type Log, openLog } from '#server/platform/log.ts';
import { type Mailer, openMailer } from '#server/platform/mail/open-mailer.ts';
import { postBy, sendLetterTask } from '#server/platform/mail/send-letter.ts';
import type { Floor } from '#server/platform/open-floor.ts';
import type { Settings } from '#server/platform/settings.ts';
import { listKeys, openVerifier } from '#server/platform/signature/open-verifier.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import {
  isPublishedFile,
  openHouseKeys,
  type PublicationPlan,
  preparePublicationTask,
  sweepPreparing,
} from '#server/publication/index.ts';
import type { ResultsPlan } from '#server/results/index.ts';
import type { SubmissionPlan } from '#server/submission/index.ts';
import { checkRoundTask, type WorkRegister } from '#server/verification/index.ts';
import { followBy, whatFollows } from '#server/what-follows.ts';
import { readCode } from './code-version.ts';
import { upkeepOf } from './upkeep.ts';

/** Everything that stands between the floor and the doors. */
export type House = {
  readonly floor: Floor;
  readonly settings: Settings;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly outbox: string;
  readonly live: LiveRuns;
  readonly accounts: AccountsPlan;
  readonly documents: DocumentsPlan;
  readonly imports: ImportPlan;
  readonly journal: JournalPlan;
  readonly house: HousePlan;
  readonly submission: SubmissionPlan;
  readonly results: ResultsPlan;
  readonly publication: PublicationPlan;
  /** The job that makes reports on innovation activity. */
  readonly innovationReports: Task;
  /** The registers of works that DOI are looked up in. */
  readonly registers: readonly WorkRegister[];
  readonly tasks: readonly Task[];
  /** Known once the port is. */
  readonly place: { address: string };
};

function providerOf(settings: Settings): AccountsPlan['provider'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, name: settings.OIDC_NAME ?? new URL(issuer).host };
}

const isSecure = ({ SHYRAQ_ADDRESS }: Settings): boolean => SHYRAQ_ADDRESS?.startsWith('https:') ?? false;

function registersIn({ SHYRAQ_CROSSREF: crossref, SHYRAQ_OPENALEX: openalex }: Settings): WorkRegister[] {
  return [
    ...(crossref === undefined ? [] : [{ answersAs: 'crossref' as const, address: crossref }]),
    ...(openalex === undefined ? [] : [{ answersAs: 'openalex' as const, address: openalex }]),
  ];
}

async function openPublication(
  { database, stateFolder }: Floor,
  settings: Settings,
  { storage, post, address }: Pick<PublicationPlan, 'storage' | 'post' | 'address'>,
): Promise<PublicationPlan> {
  const folder = join(stateFolder, 'publishing');
  if (settings.SHYRAQ_ROLE !== 'web') await sweepPreparing({ folder });
  const keys = openHouseKeys(settings.SHYRAQ_KEYS ?? join(stateFolder, 'keys'));
  return { database, storage, folder, keys, code: readCode(), post, address };
}

async function openDocuments({ database, clock, stateFolder }: Floor, settings: Settings): Promise<DocumentsPlan> {
  const [host, port] = settings.SHYRAQ_CLAMD?.split(':') ?? [];
  return {
    database,
    clock,
    storage: await openStorage(settings.STORAGE_URL, stateFolder),
    uploads: join(stateFolder, 'uploads'),
    spare: DEFAULT_SPARE,
    quota: DEFAULT_QUOTA,
    isKept: isPublishedFile,
    ...(host ? { scan: scanWithClamd({ host, port: Number(port) }) } : {}),
  };
}

function openSubmission(accounts: AccountsPlan, settings: Settings): SubmissionPlan {
  const verifiers = { roots: settings.SHYRAQ_SIGNATURE_ROOTS, ncanode: settings.SHYRAQ_NCANODE };
  return {
    accounts,
    verify: openVerifier(verifiers),
    keys: listKeys(verifiers),
    revocationRequired: settings.SHYRAQ_REVOCATION === 'required',
  };
}

/** Everything that the rooms ask for, opened once and shared. */
export async function furnish(floor: Floor, settings: Settings): Promise<House> {
  const { database, clock, key, owner, stateFolder } = floor;
  const outbox = join(stateFolder, 'outbox');
  const mailer = openMailer({ smtpUrl: settings.SMTP_URL, from: settings.SHYRAQ_MAIL_FROM, outbox, clock });
  const sendLetter = sendLetterTask(mailer);
  const place = { address: settings.SHYRAQ_ADDRESS?.replace(/\/$/, '') ?? '' };
  const accounts: AccountsPlan = {
    database,
    key,
    post: postBy(sendLetter),
    address: () => place.address,
    secure: isSecure(settings),
    nameOrganisations,
    provider: providerOf(settings),
    example: settings.SHYRAQ_EXAMPLE !== false,
  };
  const results = { code: readCode() };
  const journal = { anchors: join(stateFolder, 'anchors.jsonl') };
  const upkeep = upkeepOf(floor, { accounts, results, journal });
  const registers = registersIn(settings);
  const follows = whatFollows({ post: accounts.post, address: accounts.address, registers });
  const reactions = new Set(Object.values(follows).flat());
  const documents = await openDocuments(floor, settings);
  const publication = await openPublication(floor, settings, { ...accounts, storage: documents.storage });
  const innovationReports = makeInnovationReportTask(accounts.address);
  const ours = [
    innovationReports,
    preparePublicationTask(publication),
    checkRoundTask(registers),
    sweepTask(documents),
    findClaimsTask,
    makePaperFilesTask,
  ];
  const tasks = [sendLetter, ...ours, ...upkeep, ...reactions];
  const house = { tasks: () => tasks, outbox, smtp: settings.SMTP_URL !== undefined };
  const submission = openSubmission(accounts, settings);
  whenRecorded(followBy(follows));
  const log = openLog(settings.SHYRAQ_LOG);
  return {
    floor,
    settings,
    log,
    mailer,
    outbox,
    live: openLiveRuns(database, owner),
    accounts,
    documents,
    imports: { database, folder: join(stateFolder, 'imports'), log },
    journal,
    house,
    submission,
    results,
    publication,
    innovationReports,
    registers,
    tasks,
    place,
  };
}
