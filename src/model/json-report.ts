/** A report for programs. */

/** @param report what there is to say; its shape is a file of schemas/output/, whose version is `format` */
export function jsonReport(report: object, toolVersion: string): string {
  return `${JSON.stringify({ format: 1, tool: { name: 'trm', version: toolVersion }, ...report }, null, 2)}\n`;
}
