import { configDefaults, defineConfig } from 'vitest/config';

const DATABASE_TESTS = '**/*.db.test.ts';
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
          exclude: [...configDefaults.exclude, DATABASE_TESTS],
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: [DATABASE_TESTS],
          globalSetup: ['server/platform/testing/start-test-database.ts'],
        },
      },
    ],
  },
});
