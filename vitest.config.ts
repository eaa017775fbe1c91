import { configDefaults, defineConfig } from 'vitest/config';

const DATABASE_TESTS = '**/*.db.test.ts';
const JOURNEYS = 'tests/journeys/**/*.test.ts';
/** What is drawn and measured in a browser: a second try tells a machine that was too slow from a page that is wrong. */
const PAGES = 'tests/web/**/*.test.ts';
const common = { pool: 'forks', maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 } as const;

// biome-ignore lint/style/noDefaultExport: Vitest asks for it.
export default defineConfig({
  test: {
    ...common,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, DATABASE_TESTS, JOURNEYS, PAGES],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: [DATABASE_TESTS],
          globalSetup: ['server/platform/testing/start-test-database.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...common, name: 'pages', include: [PAGES], retry: 1, sequence: { groupOrder: 0 } },
      },
      {
        // A server, a browser and a person's patience need a processor for themselves: two at a time, when all else is done. A
        // second try tells a machine that was too slow from a screen that is wrong; both are reported.
        test: {
          ...common,
          name: 'journeys',
          include: [JOURNEYS],
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
