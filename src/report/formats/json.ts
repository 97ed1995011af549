import type { Reporter } from '../reporter.ts';
import { select, summarise } from '../summary.ts';

/** For programs; the shape is schemas/output/findings.schema.json, whose version is `format`. */
export const reporter: Reporter = {
  ending: '.json',
  contentType: 'application/json',
  print(report, options) {
    const { open, suppressed } = select(report, { quiet: options.quiet });
    const output = {
      format: 1,
      tool: { name: 'trm', version: options.toolVersion },
      complete: report.complete,
      skipped: report.skipped,
      files: report.files,
      summary: summarise(report),
      findings: open,
      suppressed,
    };
    return `${JSON.stringify(output, null, 2)}\n`;
  },
};
