import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/seed.ts'],
    // Properties and prints take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A worker beside the process that transforms files: more only slow each other down on a small machine.
    maxWorkers: Math.max(1, Math.ceil(availableParallelism() / 2)),
  },
});
