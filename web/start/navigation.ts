// The menu of the cabinet: groups, their screens, and the act that opens each; without an act it is open to all who work here.

import type { Navigation } from '#web/cabinet/navigation.ts';

export const NAVIGATION: Navigation = [
  {
    title: 'cabinet:menu.work',
    screens: [
      { path: '/cabinet', label: 'cabinet:menu.desk' },
      { path: '/cabinet/report', label: 'cabinet:menu.report', act: 'report.enter' },
      { path: '/cabinet/rounds', label: 'cabinet:menu.rounds' },
      { path: '/cabinet/objections', label: 'cabinet:menu.objections', act: 'objection.read' },
      { path: '/cabinet/terms', label: 'cabinet:menu.terms', act: 'term.read' },
      { path: '/cabinet/council', label: 'cabinet:menu.council', act: 'council.read' },
      { path: '/cabinet/status', label: 'cabinet:menu.status', act: 'status.read' },
      { path: '/cabinet/revisions', label: 'cabinet:menu.revisions', act: 'revision.read' },
      { path: '/cabinet/status-register', label: 'cabinet:menu.status-register', act: 'status-register.enter' },
      { path: '/cabinet/appeals', label: 'cabinet:menu.appeals', act: 'appeal.read' },
      { path: '/cabinet/papers', label: 'cabinet:menu.papers', act: 'paper.read' },
      { path: '/cabinet/innovation-answers', label: 'cabinet:menu.innovation-answers', act: 'innovation.read' },
      { path: '/cabinet/innovation-reports', label: 'cabinet:menu.innovation-reports', act: 'innovation.read' },
      { path: '/cabinet/innovation', label: 'cabinet:menu.innovation', act: 'innovation.read' },
      { path: '/cabinet/documents', label: 'cabinet:menu.documents', act: 'document.read' },
      { path: '/cabinet/organisations', label: 'cabinet:menu.organisations' },
      { path: '/cabinet/account', label: 'cabinet:menu.account' },
    ],
  },
  {
    title: 'cabinet:menu.house',
    screens: [
      { path: '/cabinet/people', label: 'cabinet:menu.people', act: 'account.list' },
      { path: '/cabinet/journal', label: 'cabinet:menu.journal', act: 'journal.read' },
      { path: '/cabinet/jobs', label: 'cabinet:menu.jobs', act: 'job.read' },
      { path: '/cabinet/mails', label: 'cabinet:menu.mails', act: 'letter.read' },
    ],
  },
  {
    title: 'cabinet:menu.law',
    screens: [{ path: '/cabinet/calendar', label: 'cabinet:menu.calendar' }],
  },
];
