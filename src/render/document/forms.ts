/** Forms and checklists, blank. */
import type { Form } from '../../model/guideline.ts';
import { involvedOf } from '../../model/short-form.ts';
import { plain } from '../prose.ts';
import { type Block, type Field, paragraph, type Section } from '../tree.ts';
import { fill } from '../words.ts';
import { actorNames, type Context, lineOf, proseOf, scopeWords } from './context.ts';
import { stopBox } from './stops.ts';

export function forms(context: Context): Block[] {
  const all = Object.entries(context.model.guideline.forms);
  if (all.length === 0) return [];
  return all.map(([key, form]) => formSection(context, key, form));
}

function formSection(context: Context, key: string, form: Form): Section {
  const words = context.labels.forms;
  const by = involvedOf(form.for);
  return {
    type: 'section',
    role: 'annex',
    depth: 2,
    id: `form-${key}`,
    title: form.title,
    kicker: [
      ...(form.version === undefined ? [] : [fill(words.version, { version: form.version })]),
      words.blank,
    ].join(' · '),
    running: { left: context.labels.parts.forms, right: form.title },
    children: [
      ...proseOf(context, form.text),
      ...(by.length > 0
        ? [
            paragraph(
              { type: 'strong', children: [{ type: 'text', value: words.for }] },
              ` ${actorNames(context, by)}`,
            ),
          ]
        : []),
      ...stopBox(context, form.never_if),
      ...form.groups.map((group) => groupSection(context, group)),
    ],
  };
}

function groupSection(context: Context, group: Form['groups'][number]): Section {
  const words = context.labels.forms;
  const remarks = [
    ...(group.part ? [words.group[group.part]] : []),
    ...(group.applies_to ? [fill(words.appliesTo, { scope: scopeWords(context, group.applies_to) })] : []),
  ];
  return {
    type: 'section',
    role: 'topic',
    depth: 3,
    title: group.title,
    ...(remarks.length > 0 && { kicker: remarks.join(' · ') }),
    children: [
      ...proseOf(context, group.text),
      ...(group.ground === undefined
        ? []
        : [
            paragraph({
              type: 'emphasis',
              children: [{ type: 'text', value: fill(words.ground, { ground: group.ground }) }],
            }),
          ]),
      ...fields(context, group.fields),
    ],
  };
}

function fields(context: Context, source: Form['groups'][number]['fields']): Block[] {
  const words = context.labels.forms;
  const blocks: Block[] = [];
  let run: Field[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push({ type: 'fields', children: run });
    run = [];
  };
  for (const field of source) {
    if (typeof field === 'string') {
      run.push({ type: 'field', kind: 'tick', label: plain(field) });
      continue;
    }
    const hints = [
      ...(field.optional ? [words.optional] : []),
      ...(field.sensitive ? [words.sensitive] : []),
      ...(field.applies_to ? [fill(words.appliesTo, { scope: scopeWords(context, field.applies_to) })] : []),
      ...(field.help === undefined ? [] : [plain(field.help)]),
    ];
    if (field.type === 'table') {
      flush();
      blocks.push(blankTable(context, field.label, field.columns ?? [], field.rows ?? 3));
      continue;
    }
    run.push({
      type: 'field',
      kind: KINDS[field.type],
      label: field.label,
      ...(hints.length > 0 && { hint: hints.join('; ') }),
      ...(field.options && { choices: field.options }),
      ...(field.lines !== undefined && { lines: field.lines }),
    });
  }
  flush();
  return blocks;
}

type FieldType = Exclude<Exclude<Form['groups'][number]['fields'][number], string>['type'], 'table'>;

const KINDS: Record<FieldType, Field['kind']> = {
  text: 'line',
  number: 'line',
  'long-text': 'text',
  date: 'date',
  time: 'date',
  choice: 'choice',
  choices: 'choice',
  tick: 'tick',
  signature: 'signature',
};

function blankTable(context: Context, label: string, columns: readonly string[], rows: number): Block {
  return {
    type: 'grid',
    caption: label,
    widths: columns.map(() => 1),
    blank: true,
    head: columns.map((column) => lineOf(context, column)),
    rows: Array.from({ length: rows }, () => columns.map(() => [])),
  };
}
