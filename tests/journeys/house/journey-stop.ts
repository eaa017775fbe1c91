// Jobs that wait their turn: one is stopped before it began, another is followed as it happens once there is room.

import { expect } from 'vitest';
import { sendInvitation } from '../accounts/arrive.ts';
import { enterAs } from '../visitor.ts';
import { wordsOf } from '../words-of.ts';
import { seeCheck, startCheck, stopCheck, type Way } from './journey-house.ts';
import type { SilentPost } from './silent-post.ts';

/** As many as jobs are done at once. */
const HANDS = 4;

/** Throws where a step does not lead where it should. */
export async function journeyStop(way: Way, post: SilentPost): Promise<void> {
  const administrator = await way.send();
  const { page } = administrator;
  await enterAs(administrator, 'administrator');
  for (let count = 0; count < HANDS; count += 1) {
    const roles = [{ role: 'observer', organisation: null }] as const;
    await sendInvitation(administrator, { email: `waits.${count}@example.com`, roles });
  }
  await expect.poll(post.callers, { timeout: 20_000 }).toBe(HANDS);
  await administrator.open('/cabinet/jobs');
  await startCheck(administrator);
  await seeCheck(administrator, 'waiting');
  await stopCheck(administrator);
  await seeCheck(administrator, 'cancelled');
  await way.look(administrator, 'stopped');
  await administrator.open('/cabinet/mails');
  await page.getByText('waits.0@example.com').waitFor();
  await way.look(administrator, 'letters-waiting');
  await administrator.open('/cabinet/jobs');
  const followed = page.waitForResponse(/\/api\/jobs\/[0-9a-f-]+\/events$/);
  await startCheck(administrator);
  await seeCheck(administrator, 'waiting');
  expect((await followed).headers()['content-type']).toContain('text/event-stream');
  // Nothing else is asked for from here on: what is seen came by the stream.
  await page.route('**/api/jobs', (route) => route.abort());
  post.hangUp();
  await seeCheck(administrator, 'done');
  expect(await page.locator('main progress').count()).toBe(0);
  await page.getByText(wordsOf(administrator).house['runs-none'], { exact: true }).waitFor({ state: 'detached' });
  await administrator.leave();
}
