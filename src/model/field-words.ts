/** What a field of the sources is called by those who do not write them. */
const FIELDS: Record<string, string> = {
  what: 'what is done',
  how: 'steps',
  do: 'action',
  ask: 'question',
  chart: 'words on the flowchart',
  when: 'time',
  text: 'text',
  no_answer: 'what happens without an answer',
  note: 'note',
  withdrawal: 'how consent is taken back',
  then: 'what follows',
  sops_listed: 'list of SOPs',
  how_to_use: 'how to use the guideline',
  path: 'steps of the walk-through',
  retired: 'retired ids',
  with: 'who takes part',
  by: 'who acts',
  given_to_person: 'information given to the person',
  about_person: 'data about the person',
};

/** What a field is about: "who acts" for `by`. */
export const fieldName = (field: string): string => FIELDS[field] ?? field.replaceAll('_', ' ');
