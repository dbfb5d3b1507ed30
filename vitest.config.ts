import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    // By itself it leaves a core alone, which on a computer with two is half of them.
    maxWorkers: '100%',
  },
});
