/** The forms in which notes are taken away, by what they are for. */

export const formGroups = {
  reading: ['docx', 'pdf', 'html', 'markdown'],
  tables: ['xlsx', 'csv'],
  exchange: ['yiyue', 'json'],
  readers: ['thorium', 'epub-annotations', 'hypothesis'],
} as const;

export type FormGroup = keyof typeof formGroups;
export type NotesForm = (typeof formGroups)[FormGroup][number];

/** Annotations for other readers come in a ZIP with the EPUBs that they belong to. */
export const extensions: Readonly<Record<NotesForm, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  xlsx: 'xlsx',
  csv: 'csv',
  yiyue: 'yiyue',
  json: 'json',
  thorium: 'zip',
  'epub-annotations': 'zip',
  hypothesis: 'json',
};

/** Forms for others, which say whose the notes are. */
export function bearsPerson(form: NotesForm): boolean {
  return form === 'yiyue' || form === 'json' || form === 'thorium' || form === 'epub-annotations';
}

/** Forms that carry notes whose document can't be opened as well. */
export function needsNoDocument(form: NotesForm): boolean {
  return form === 'yiyue' || form === 'json';
}
