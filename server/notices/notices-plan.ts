import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';

export type NoticesPlan = {
  /** Puts the letter into the queue in the work's transaction. */
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};
