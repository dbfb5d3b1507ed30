/** What is found by its name in either language, whatever the interface speaks: commands; and examples of what to type. */

export interface CommandName {
  readonly zh: string;
  readonly en: string;
  /** Other words for it. */
  readonly also?: string;
}

export const commandNames = {
  shelf: { zh: '书架', en: 'Shelf', also: '全部文件 home documents' },
  back: { zh: '后退', en: 'Back', also: '回到刚才的地方' },
  forward: { zh: '前进', en: 'Forward' },
  find: { zh: '查找本文', en: 'Find in document', also: '搜索' },
  'search-library': { zh: '查找全部文件', en: 'Search all documents', also: '搜索文库 library' },
  'search-all': { zh: '查找全部', en: 'Search everything', also: '搜索' },
  'go-to': { zh: '到第几条', en: 'Go to item', also: '跳到编号 number' },
  contents: { zh: '打开或收起目录', en: 'Open or close the contents' },
  notes: { zh: '打开或收起批注', en: 'Open or close the notes', also: '笔记' },
  'import-document': { zh: '添加文件', en: 'Add documents', also: '打开导入 open import' },
  import: { zh: '导入批注', en: 'Import notes', also: '笔记' },
  export: { zh: '导出批注', en: 'Export notes', also: '笔记 Word' },
  prepare: { zh: '发言与建议', en: 'Speeches and proposals', also: '准备发言审议议案草稿 speech proposal' },
  history: { zh: '历史与找回', en: 'History and recovery', also: '回收站恢复备份 bin backup' },
  digest: { zh: '意见汇总', en: 'Digest of everybody’s notes', also: '合并批注 分组审议意见 merge' },
  figures: { zh: '数字与目标', en: 'Figures and targets', also: '数据指标表格完成情况 numbers data' },
  settings: { zh: '字体与外观', en: 'Text and appearance', also: '设置颜色夜间 settings' },
  help: { zh: '使用说明', en: 'Help', also: '帮助怎么用教程更新说明 manual release notes' },
  shortcuts: { zh: '快捷键', en: 'Keyboard shortcuts', also: '键盘 keys' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  print: { zh: '打印', en: 'Print' },
  larger: { zh: '放大界面', en: 'Larger', also: '大一点 zoom in' },
  smaller: { zh: '缩小界面', en: 'Smaller', also: '小一点 zoom out' },
  'reset-size': { zh: '默认大小', en: 'Default size', also: '还原' },
} as const satisfies Readonly<Record<string, CommandName>>;

/** As documents count them: they are in Chinese. */
export const placeExamples = {
  number: '2.3.1',
  said: '第二部分第三节第2段',
  chapter: '第三篇第八章',
} as const;
export const queryExamples = {
  exact: '“就业”',
  without: '-养老',
  initials: 'jyz',
  expression: '/\\d+亿元/',
} as const;
