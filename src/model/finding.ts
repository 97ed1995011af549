/**
 * What lint reports, and every report format prints. Plain data: no clock, no absolute path.
 */

export type Level = 'error' | 'warning' | 'info';

/** 1-based line and column (columns in UTF-16 units); `offset` is 0-based in UTF-16 units of the LF text. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** A range in a source; `file` is relative to the workspace, with forward slashes. `end` is exclusive. */
export interface Place {
  file: string;
  start: Position;
  end: Position;
}

export interface Related {
  message: string;
  at: Place;
}

export interface Suppressed {
  reason: string;
  by?: string;
}

export interface Finding {
  /** `family/name`; the file name of the rule. */
  rule: string;
  level: Level;
  /** What is there and what was expected. Never echoes a restricted value. */
  message: string;
  /** What to do next, where more can be said than the message does ("Did you mean …?"). */
  help?: string;
  /** Id or key of the element concerned. */
  element?: string;
  /** Absent only for findings about the workspace as a whole. */
  at?: Place;
  related?: Related[];
  /** 12 hex digits of rule, element and facts; no line number, so that it survives edits elsewhere. */
  fingerprint: string;
  suppressed?: Suppressed;
}

/** The result of one run, as every report format receives it. */
export interface Report {
  findings: Finding[];
  /** Number of files read. */
  files: number;
  /** False when something could not be checked; `skipped` says what and why. */
  complete: boolean;
  skipped: string[];
  /** What was run, where it is not a check of the sources: its name, and what it comes to, a sentence a line. */
  run?: { name: string; verdict: readonly string[] };
}

/** Raised for bad usage, configuration or input/output: a plain message, exit code 2, no stack. */
export class UsageError extends Error {
  readonly help: string | undefined;
  constructor(message: string, help?: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
