// A vitest reporter: the last line of a run says how many tests passed, failed and were skipped.
import { stdout } from 'node:process';

export default class Count {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      // A file that cannot be loaded has no tests that could fail.
      if (module.errors().length > 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'passed' || state === 'failed' ? state : 'skipped']++;
      }
    }
    const { passed, failed, skipped } = counts;
    // Said when everything else has been: other reporters print after this point.
    process.once('exit', () => stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`));
  }
}
