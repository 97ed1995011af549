/** Rules that are part of reading and of the engine itself, described as the others are. */
import type { Level } from '../model/finding.ts';

export interface BuiltIn {
  level: Level;
  summary: string;
  why: string;
  fix: string;
  strict?: true;
}

export const BUILT_IN: Record<string, BuiltIn> = {
  'meta/unused-suppression': {
    level: 'warning',
    summary: 'Every suppression hides something.',
    why: 'A suppression that hides nothing today hides something tomorrow, unseen.',
    fix: 'Remove the suppression from `trm.yaml`.',
  },
  'meta/unknown-rule': {
    level: 'error',
    summary: 'Every rule named in `trm.yaml` exists, and its level may be changed.',
    why: 'A rule whose name is misspelt stays at work, or off, without anyone knowing.',
    fix: 'Correct the name; `trm rules` lists all rules.',
  },
  'schema/unknown-file': {
    level: 'warning',
    summary: 'Every YAML file in the folders of sources is a source.',
    why: 'A file whose name is misspelt would go unread in silence.',
    fix: 'Correct its name or folder, or keep it elsewhere.',
  },
  'schema/form': {
    level: 'error',
    summary: 'Every source has the form that its schema describes.',
    why: 'Only a source whose form is right can be checked, compared and printed.',
    fix: 'Follow the message; `schemas/FIELDS.md` describes every field.',
    strict: true,
  },
};
