// The rooms of this repository in the order of the law, and what each may import.
// A room may import itself and the rooms in `may`; nothing else of ours. `packages` and `node` say whether it may
// also reach npm packages and Node's own modules; `screensApart`, that the folders inside it never import each other.
// Read by .dependency-cruiser.mjs, tests/boundaries.test.ts and the table in ARCHITECTURE.md.

/** What a room of the server may do besides importing. */
const onTheServer = { packages: true, node: true };

/** What every room of a round stands on. */
const underARound = [
  'rules/*',
  'contract',
  'wording',
  'server/platform',
  'server/journal',
  'server/accounts',
  'server/calendar',
  'server/organisations',
  'server/documents',
  'server/rounds',
];

export const rooms = [
  // The law as code: no clock, no database, no network, no framework, no package.
  {
    path: 'rules/kernel',
    says: 'exact numbers, plain dates, findings with reasons, references to paragraphs, BIN',
    may: [],
  },
  {
    path: 'rules/editions',
    says: 'the figures of each edition of the order beside their paragraphs; interpretations; weightings',
    may: ['rules/kernel'],
  },
  {
    path: 'rules/calendar',
    says: 'working days of Kazakhstan as dated data; terms with their derivation',
    may: ['rules/kernel', 'rules/editions'],
  },
  {
    path: 'rules/evidence',
    says: 'what an item of each component is, what makes it count, which document proves it',
    may: ['rules/kernel', 'rules/editions'],
  },
  {
    path: 'rules/scoring',
    says: 'tally → points → indicators → Sa, Sb, Sc, with the explanation as part of the result',
    may: ['rules/kernel', 'rules/editions', 'rules/evidence'],
  },
  {
    path: 'rules/ranking',
    says: 'categories, order, ties; how firm a place is, what holds it up, what changed it',
    may: ['rules/kernel', 'rules/editions', 'rules/evidence', 'rules/scoring'],
  },
  {
    path: 'rules/scenario',
    says: 'what-if: a draft of figures, readings and weights as data; everybody’s scores and ranks under it',
    may: ['rules/kernel', 'rules/editions', 'rules/scoring', 'rules/ranking'],
  },
  {
    path: 'rules/round',
    says: 'stages of a round, which act the order allows when; a round folded from its acts',
    may: ['rules/kernel', 'rules/calendar'],
  },
  {
    path: 'rules/council',
    says: 'when the Scientific Council may decide, and what a ballot comes to',
    may: ['rules/kernel', 'rules/editions'],
  },
  {
    path: 'rules/report',
    says: 'an organisation’s reported rows to findings, tally and result, on the server and while somebody types',
    may: ['rules/kernel', 'rules/editions', 'rules/evidence', 'rules/scoring'],
  },
  {
    path: 'rules/verification',
    says: 'on which ground an item is refused or credited with other facts; what a decision leaves of a row',
    may: ['rules/kernel', 'rules/evidence'],
  },
  {
    path: 'rules/status',
    says: 'the status of a research organisation: findings, procedures folded from their events, the register',
    may: ['rules/kernel', 'rules/editions', 'rules/calendar', 'rules/evidence', 'rules/scoring', 'rules/council'],
  },
  {
    path: 'rules/innovation',
    says: 'innovation activity of a group: growth, sources, transfer to regions, coverage, the funnel, and what they come to as findings',
    may: ['rules/kernel', 'rules/evidence'],
  },

  // Words and formats.
  {
    path: 'wording',
    says: 'kk, ru, en: findings, components, explanations and the legal table in words',
    may: ['rules/*'],
    packages: true,
  },
  {
    path: 'exchange/csv',
    says: 'records out of CSV bytes, one damaged record never losing a good one',
    may: ['rules/kernel'],
    packages: true,
  },
  {
    path: 'exchange/package',
    says: 'the reporting package: folder, zip and workbook, read and written',
    may: ['rules/*', 'wording', 'exchange/csv'],
    packages: true,
    node: true,
  },
  {
    path: 'exchange/bibliography',
    says: 'Web of Science, Scopus, RIS, BibTeX, PubMed and Springer files into publications',
    may: ['rules/*', 'wording', 'exchange/csv'],
    packages: true,
    node: true,
  },
  {
    path: 'exchange/xml',
    says: 'XML as text: elements, escaped',
    may: [],
  },
  {
    path: 'exchange/cerif',
    says: 'works of a published round as other systems gather them: CERIF-XML of the OpenAIRE profile, Dublin Core',
    may: ['exchange/xml'],
  },
  {
    path: 'exchange/results',
    says: 'results as table, JSON, CSV and a workbook with live formulas',
    may: ['rules/*', 'wording', 'exchange/package'],
    packages: true,
    node: true,
  },
  {
    path: 'exchange/papers',
    says: 'what the Council reads and signs: the pack of a sitting as PDF, its protocol as PDF and DOCX',
    may: ['rules/*', 'wording'],
    packages: true,
    node: true,
  },
  {
    path: 'exchange/innovation-report',
    says: 'the report on innovation activity of a group as PDF and DOCX, its charts and its map drawn for paper',
    may: ['rules/*', 'wording', 'exchange/papers', 'web/design', 'cli/example'],
    packages: true,
    node: true,
  },
  {
    path: 'exchange/bundle',
    says: 'the verifiable bundle: its format, and the verification that recomputes every result; runs in a browser',
    may: ['rules/*', 'exchange/package', 'exchange/results'],
    packages: true,
  },
  {
    path: 'exchange/bundle-file',
    says: 'a bundle as a file: persons pseudonymised, written, signed, opened by the hardened reader',
    may: ['rules/*', 'wording', 'exchange/package', 'exchange/results', 'exchange/bundle'],
    packages: true,
    node: true,
  },

  // What people look at.
  {
    path: 'web/design',
    says: 'looks: tokens, type, components that know no data',
    may: ['rules/kernel', 'rules/calendar', 'wording'],
    packages: true,
  },
  {
    path: 'web/kit',
    says: 'api client, session, three languages, guard of unsaved work, live progress',
    may: ['rules/*', 'wording', 'contract', 'web/design'],
    packages: true,
  },
  {
    path: 'web/cabinet',
    says: 'screens of people who work here, one folder per room of the server',
    may: ['rules/*', 'wording', 'contract', 'web/design', 'web/kit'],
    packages: true,
    screensApart: true,
  },
  {
    path: 'web/portal',
    says: 'screens of the public, one folder per page',
    may: ['rules/*', 'wording', 'contract', 'exchange/bundle', 'web/design', 'web/kit'],
    packages: true,
    screensApart: true,
  },
  {
    path: 'web/start',
    says: 'addresses: the only place that knows every screen',
    may: ['web/*', 'wording'],
    packages: true,
  },

  // What travels between server and web.
  {
    path: 'contract',
    says: 'requests, answers, problem codes: what travels between server and web',
    may: ['rules/*'],
    packages: true,
  },

  // The server: its floor. Rooms stand on it and are entered by their index.ts only.
  {
    path: 'server/platform',
    says: 'database, http, jobs, clock, mail, storage: knows no room and no law',
    may: ['rules/kernel', 'contract', 'wording'],
    ...onTheServer,
  },
  {
    path: 'server/journal',
    says: 'append-only, hash-chained record of every act',
    may: ['rules/kernel', 'rules/calendar', 'contract', 'server/platform'],
    ...onTheServer,
  },
  {
    path: 'server/organisations',
    says: 'the register of organisations, each fact from its day; import, merge',
    may: [
      'rules/*',
      'contract',
      'wording',
      'exchange/csv',
      'exchange/package',
      'cli/example',
      'server/platform',
      'server/journal',
      'server/accounts',
    ],
    ...onTheServer,
  },
  {
    path: 'server/accounts',
    says: 'people, what they sign in with, roles, sessions; who may do what',
    may: ['rules/kernel', 'rules/calendar', 'contract', 'wording', 'server/platform', 'server/journal'],
    ...onTheServer,
  },
  {
    path: 'server/calendar',
    says: 'years of the calendar as they are published; the calendar in force; terms counted with it',
    may: ['rules/kernel', 'rules/calendar', 'contract', 'server/platform', 'server/journal'],
    ...onTheServer,
  },
  {
    path: 'server/documents',
    says: 'files with their names: uploads, types by content, quotas, who may read which',
    may: [
      'rules/kernel',
      'rules/calendar',
      'contract',
      'wording',
      'server/platform',
      'server/journal',
      'server/accounts',
    ],
    ...onTheServer,
  },
  {
    path: 'server/rounds',
    says: 'rounds: drafted, opened, their settings, participants and terms',
    may: ['rules/*', 'contract', 'server/platform', 'server/journal', 'server/calendar', 'server/organisations'],
    ...onTheServer,
  },
  {
    path: 'server/intake',
    says: 'what organisations report to a round: rows as they were entered, imports, works that several claim',
    may: [...underARound, 'exchange/*'],
    ...onTheServer,
  },
  {
    path: 'server/evidence',
    says: 'documents put to items and lists of a report; what Annex 2 still asks for',
    may: [...underARound, 'server/intake'],
    ...onTheServer,
  },
  {
    path: 'server/submission',
    says: 'what was submitted, frozen and signed; the receipt; what came late',
    may: [...underARound, 'exchange/package', 'server/intake', 'server/evidence'],
    ...onTheServer,
  },
  {
    path: 'server/verification',
    says: 'each item of a submission verified: queue, decisions with their grounds, publication',
    may: [...underARound, 'exchange/*', 'server/intake', 'server/evidence', 'server/submission'],
    ...onTheServer,
  },
  {
    path: 'server/objections',
    says: 'objections to the verification, their answers and what follows from them',
    may: [...underARound, 'server/intake', 'server/evidence', 'server/submission', 'server/verification'],
    ...onTheServer,
  },
  {
    path: 'server/results',
    says: 'results of a round: inputs frozen, computed, ranked, each part with its hash; amendments beside them',
    may: [
      ...underARound,
      'exchange/results',
      'server/intake',
      'server/submission',
      'server/verification',
      'server/objections',
    ],
    ...onTheServer,
  },
  {
    path: 'server/council',
    says: 'sittings of the Scientific Council: agenda, pack, votes, the protocol with which a round is considered',
    may: [
      ...underARound,
      'exchange/papers',
      'server/submission',
      'server/verification',
      'server/objections',
      'server/results',
    ],
    ...onTheServer,
  },
  {
    path: 'server/publication',
    says: 'results published once the Council has considered them: files, feeds, what everybody reads; versions beside each other',
    may: [...underARound, 'exchange/*', 'server/submission', 'server/verification', 'server/results', 'server/council'],
    ...onTheServer,
  },
  {
    path: 'server/status-register',
    says: 'the register of research organisations: acts of the status, each with its paper; who held it on a day',
    may: [...underARound, 'exchange/papers'],
    ...onTheServer,
  },
  {
    path: 'server/papers',
    says: 'outgoing papers of the procedures of the status: templates that officials change, numbers, files',
    may: [
      'rules/kernel',
      'rules/calendar',
      'contract',
      'wording',
      'exchange/papers',
      'server/platform',
      'server/journal',
      'server/accounts',
      'server/organisations',
    ],
    ...onTheServer,
  },
  {
    path: 'server/status',
    says: 'the assignment of the status: application, finding, opinions, resolution, the way of the founder',
    may: [...underARound, 'server/council', 'server/publication', 'server/papers', 'server/status-register'],
    ...onTheServer,
  },
  {
    path: 'server/revision',
    says: 'the yearly revision of the status: dossier, resolution, submission, withdrawal; reports on development plans',
    may: [...underARound, 'server/council', 'server/publication', 'server/papers', 'server/status-register'],
    ...onTheServer,
  },
  {
    path: 'server/appeals',
    says: 'complaints against a refusal or a withdrawal of the status, the commission that examines them, what follows',
    may: [...underARound, 'server/papers', 'server/status', 'server/revision'],
    ...onTheServer,
  },
  {
    path: 'server/innovation-registers',
    says: 'registers of innovative activity: technologies, introductions, transfers, programmes, protective documents; their lists',
    may: [...underARound, 'exchange/csv', 'exchange/package', 'server/intake', 'server/evidence'],
    ...onTheServer,
  },
  {
    path: 'server/innovation-answers',
    says: 'the seven answers on innovation activity of a group: rows kept while nothing changes, counted, put into words',
    may: ['rules/*', 'contract', 'wording', 'server/platform', 'server/journal', 'server/organisations'],
    ...onTheServer,
  },
  {
    path: 'server/what-if',
    says: 'what readings would have done to the year before; scenarios kept beside the results of a round',
    may: [
      'rules/*',
      'contract',
      'server/platform',
      'server/journal',
      'server/results',
      'server/organisations',
      'server/rounds',
      'server/intake',
      'server/submission',
      'server/verification',
    ],
    ...onTheServer,
  },
  {
    path: 'server/notices',
    says: 'letters to the people of organisations about what happens to them in a round; what of it waits on their desks',
    may: [
      'rules/*',
      'contract',
      'wording',
      'server/platform',
      'server/journal',
      'server/accounts',
      'server/rounds',
      'server/submission',
      'server/verification',
      'server/objections',
    ],
    ...onTheServer,
  },
  {
    path: 'server/terms',
    says: 'every term that runs or was missed, of every procedure, and the letters ahead of them',
    may: [
      'rules/kernel',
      'rules/calendar',
      'contract',
      'wording',
      'server/platform',
      'server/journal',
      'server/accounts',
      'server/calendar',
    ],
    ...onTheServer,
  },
  {
    path: 'server/desk',
    says: 'what waits for whoever asks, gathered from the rooms',
    may: ['rules/kernel', 'rules/calendar', 'contract', 'server/platform'],
    ...onTheServer,
  },
  {
    path: 'server/house',
    says: 'what an administrator looks after: jobs and their schedule, reminders of terms, letters',
    may: ['rules/kernel', 'rules/calendar', 'contract', 'wording', 'server/platform', 'server/journal'],
    ...onTheServer,
  },
  {
    path: 'server/what-follows',
    says: 'one table: after this act, these rooms react',
    may: ['server/*'],
    ...onTheServer,
  },
  {
    path: 'server/start',
    says: 'start.ts and its folder: the only place that wires rooms together',
    may: ['rules/*', 'contract', 'wording', 'exchange/papers', 'cli/example', 'server/*'],
    ...onTheServer,
  },

  // What people start.
  {
    path: 'cli/example',
    says: 'the invented organisations of the example, their rows, and the command that writes them',
    may: ['rules/*', 'exchange/package', 'cli'],
    packages: true,
    node: true,
  },
  {
    path: 'cli',
    says: 'shyraq evaluate · explain · check · verify · import · template · example · journal',
    may: ['rules/*', 'contract', 'wording', 'exchange/*', 'server/platform', 'server/journal', 'cli/*'],
    packages: true,
    node: true,
  },
  {
    path: 'web/public',
    says: 'files that a browser gets as they are',
    may: [],
  },
  {
    path: 'bench',
    says: 'benchmarks against rivals: same work, results checked equal',
    may: ['*'],
    packages: true,
    node: true,
  },
  { path: 'tests', says: 'boundaries, journeys, fuzz: what crosses rooms', may: ['*'], packages: true, node: true },
];
