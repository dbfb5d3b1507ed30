/** The columns of a table of notes: what ours are called, and which of another program's are which. */

export const noteFields = [
  'document',
  'place',
  'quote',
  'text',
  'stance',
  'tags',
  'colour',
  'author',
  'created',
  'changed',
  'kind',
  'prefix',
  'suffix',
  'position',
  'id',
  'authorId',
  'textId',
] as const;
export type NoteField = (typeof noteFields)[number];

/** What a person reads stands first. */
export const columnNames: Readonly<Record<NoteField, string>> = {
  document: '文件',
  place: '位置',
  quote: '引文',
  text: '批注',
  stance: '立场',
  tags: '标签',
  colour: '颜色',
  author: '批注人',
  created: '创建时间',
  changed: '修改时间',
  kind: '类别',
  prefix: '引文之前',
  suffix: '引文之后',
  position: '起止字符',
  id: '编号',
  authorId: '批注人编号',
  textId: '文本编号',
};

/** By field, the index of its column. */
export type ColumnMapping = Readonly<Partial<Record<NoteField, number>>>;

export function isOwnHeader(header: readonly string[]): boolean {
  return noteFields.every((field) => header.includes(columnNames[field]));
}

/** In the order in which they are asked for; of several names the first that a table has counts. */
const knownNames: readonly (readonly [NoteField, readonly string[]])[] = [
  [
    'text',
    [
      '批注',
      '笔记',
      '想法',
      '评论',
      '备注',
      '我的笔记',
      '我的想法',
      'notes',
      'note',
      'comment',
      'comments',
      'annotation',
    ],
  ],
  [
    'quote',
    [
      ...['引文', '原文', '摘录', '划线', '划线内容', '高亮', '标注', '标注内容', '引用', '内容'],
      ...[
        'highlight',
        'highlighttext',
        'quote',
        'quotation',
        'exact',
        'selectedtext',
        'selection',
        'text',
        'content',
      ],
    ],
  ],
  [
    'document',
    [
      ...['文件', '文件名', '书名', '文档', '标题', '来源'],
      ...['booktitle', 'bookname', 'documenttitle', 'title', 'book', 'document', 'source', 'filename'],
    ],
  ],
  ['stance', ['立场', '态度', 'stance']],
  ['tags', ['标签', '分类标签', 'tags', 'tag', 'labels', 'label']],
  ['colour', ['颜色', 'color', 'colour', 'highlightcolor']],
  // The author of a book is nobody's name here.
  ['author', ['批注人', '批注者', '姓名', '代表', 'annotator', 'creator', 'user', 'username']],
  [
    'created',
    [
      ...['创建时间', '添加时间', '时间', '日期'],
      ...['highlightedat', 'createdat', 'created', 'datecreated', 'addedat', 'date', 'time', 'timestamp'],
    ],
  ],
  ['changed', ['修改时间', '更新时间', 'modified', 'updatedat', 'updated', 'lastmodified', 'datemodified']],
  ['prefix', ['引文之前', '前文', 'prefix', 'before']],
  ['suffix', ['引文之后', '后文', 'suffix', 'after']],
  ['id', ['编号', 'id', 'key', 'uuid', 'highlightid']],
  ['kind', ['类别']],
  ['position', ['起止字符']],
  ['authorId', ['批注人编号']],
  ['textId', ['文本编号']],
];

/** A guess from the names of the columns, to be shown and corrected; no column is taken twice. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const names = header.map((name) => name.toLowerCase().replace(/[\s_\-.（）()]/g, ''));
  const used = new Set<number>();
  const mapping: Partial<Record<NoteField, number>> = {};
  for (const [field, known] of knownNames) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0 && !used.has(index));
    if (at === undefined) continue;
    used.add(at);
    mapping[field] = at;
  }
  return mapping;
}
