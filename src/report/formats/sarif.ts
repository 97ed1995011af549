import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Level, Place } from '../../model/finding.ts';
import { visible } from '../../model/visible.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { inOrder } from '../summary.ts';
import { skippedLines, WORKSPACE_FILE } from '../words.ts';

const LEVEL: Record<Level, Result.level> = { error: 'error', warning: 'warning', info: 'note' };
/** The name GitHub gives to the root of what it has checked out. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS Standard), for code scanning and editors. */
export const reporter: Reporter = {
  ending: '.sarif',
  contentType: 'application/sarif+json',
  print(report, options) {
    const findings = inOrder(report.findings).filter(({ level }) => !options.quiet || level === 'error');
    const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
    const log: Log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'trm',
              version: options.toolVersion,
              rules: ids.map((id) => descriptor(id, options)),
            },
          },
          // What is uploaded with another name does not take the place of what lint found.
          ...(report.run && { automationDetails: { id: `${visible(report.run.name)}/` } }),
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that holds trm.yaml.' } } },
          invocations: [
            {
              executionSuccessful: report.complete,
              toolExecutionNotifications: skippedLines(report).map((text) => ({
                level: report.complete ? 'warning' : 'error',
                message: { text: plainMessage(text) },
              })),
            },
          ],
          results: findings.map((finding) => result(finding, ids)),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function descriptor(id: string, options: ReportOptions): ReportingDescriptor {
  const meta = options.ruleMeta(id);
  if (!meta) return { id };
  return {
    id,
    shortDescription: { text: plainMessage(meta.summary) },
    fullDescription: { text: plainMessage(meta.why) },
    help: { text: plainMessage(`${meta.summary}\n\n${meta.why}`) },
    ...(meta.helpUri === undefined ? {} : { helpUri: meta.helpUri }),
  };
}

function result(finding: Finding, ids: readonly string[]): Result {
  const { rule, level, message, help, element, at, related = [], fingerprint, suppressed } = finding;
  const location: Location = at
    ? physical(at)
    : { physicalLocation: { artifactLocation: artifact(WORKSPACE_FILE) } };
  if (element !== undefined) location.logicalLocations = [{ fullyQualifiedName: element, kind: 'element' }];
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVEL[level],
    message: { text: plainMessage(help === undefined ? message : `${message}\n${help}`) },
    locations: [location],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...physical(other.at),
            message: { text: plainMessage(other.message) },
          })),
        }),
    partialFingerprints: { 'trm/v1': fingerprint },
    // An empty list says "not suppressed"; without one a reader may take it for "not known".
    suppressions: suppressed
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: suppressed.reason,
            ...(suppressed.by === undefined ? {} : { properties: { by: suppressed.by } }),
          },
        ]
      : [],
  };
}

function physical({ file, start, end }: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}

function artifact(file: string) {
  return { uri: file.split('/').map(segment).join('/'), uriBaseId: ROOT };
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
}

/** Braces would be placeholders: SARIF 2.1.0 §3.11.5 writes literal ones twice. */
function plainMessage(text: string): string {
  return visible(text).replaceAll('{', '{{').replaceAll('}', '}}');
}
