import { env } from 'node:process';
import fc from 'fast-check';

/**
 * The seed of every property test. It is the same in each run, so that a change is not refused for what it did not
 * change; `SEED=<number> npm test` looks elsewhere.
 */
fc.configureGlobal({ seed: Number(env.SEED ?? 20_261) });
