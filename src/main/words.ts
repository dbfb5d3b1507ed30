/** Everything that the shell itself says, in Chinese, and in English where the system speaks another language. */
import { app } from 'electron';
import type { MenuCommand } from '../bridge.ts';

/** What is asked when a page has stopped. */
export interface FailureWords {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly again: string;
  readonly close: string;
}

export interface Words {
  readonly about: { readonly name: string; readonly description: string };
  readonly save: { readonly title: string; readonly button: string };
  readonly link: Readonly<Record<'title' | 'message' | 'open' | 'stay', string>>;
  readonly locked: Readonly<Record<'title' | 'message' | 'detail' | 'close', string>>;
  readonly crash: FailureWords;
  readonly failedLoad: FailureWords;
  readonly menus: Readonly<Record<'file' | 'edit' | 'view' | 'window' | 'help', string>>;
  readonly commands: Readonly<Record<MenuCommand, string>>;
  readonly roles: Readonly<
    Record<
      | 'about'
      | 'close'
      | 'copy'
      | 'cut'
      | 'front'
      | 'fullScreen'
      | 'hide'
      | 'hideOthers'
      | 'minimize'
      | 'newWindow'
      | 'paste'
      | 'quit'
      | 'selectAll'
      | 'services'
      | 'unhide'
      | 'zoom',
      string
    >
  >;
}

const chinese: Words = {
  about: { name: '议阅', description: '人大代表的离线阅读器。文件和批注只保存在这台电脑上。' },
  save: { title: '保存文件', button: '保存' },
  link: { title: '打开网页', message: '要用浏览器打开这个网页吗？', open: '打开', stay: '不打开' },
  locked: {
    title: '另一个议阅正在运行',
    message: '浏览器版的议阅正在运行，所以桌面版没有打开。',
    detail:
      '批注没有受到影响。同一份批注一次只能由一个议阅来写：请先关闭浏览器版的所有窗口（从终端启动的，在终端里按 Ctrl+C），再打开桌面版。',
    close: '关闭',
  },
  crash: {
    title: '页面停止了',
    message: '页面意外停止了。',
    detail: '批注都在这台电脑上，没有丢失。重新打开就可以接着读。',
    again: '重新打开',
    close: '关闭窗口',
  },
  failedLoad: {
    title: '页面没有打开',
    message: '议阅的页面没有打开。',
    detail: '批注没有受到影响。请再试一次；如果仍然这样，请重新安装议阅，批注会保留。',
    again: '再试一次',
    close: '关闭窗口',
  },
  menus: { file: '文件', edit: '编辑', view: '显示', window: '窗口', help: '帮助' },
  commands: {
    shelf: '书架',
    back: '后退',
    forward: '前进',
    find: '查找本文…',
    'search-library': '查找全部文件…',
    'search-all': '查找全部…',
    'go-to': '到第几条…',
    contents: '目录',
    notes: '批注',
    'import-document': '打开文件…',
    import: '导入批注…',
    export: '导出批注…',
    prepare: '发言与建议',
    history: '历史与找回',
    digest: '意见汇总',
    help: '使用说明',
    figures: '数字与目标',
    settings: '设置…',
    shortcuts: '快捷键',
    undo: '撤销',
    redo: '重做',
    print: '打印…',
    larger: '放大',
    smaller: '缩小',
    'reset-size': '默认大小',
  },
  roles: {
    about: '关于议阅',
    close: '关闭窗口',
    copy: '复制',
    cut: '剪切',
    front: '前置全部窗口',
    fullScreen: '全屏',
    hide: '隐藏议阅',
    hideOthers: '隐藏其他',
    minimize: '最小化',
    newWindow: '新建窗口',
    paste: '粘贴',
    quit: '退出议阅',
    selectAll: '全选',
    services: '服务',
    unhide: '全部显示',
    zoom: '缩放窗口',
  },
};

const english: Words = {
  about: {
    name: 'Yiyue',
    description: 'An offline reader for delegates. Documents and notes stay on this computer.',
  },
  save: { title: 'Save file', button: 'Save' },
  link: { title: 'Open page', message: 'Open this page in your browser?', open: 'Open', stay: 'Do not open' },
  locked: {
    title: 'Another Yiyue is running',
    message: 'The browser edition of Yiyue is running, so the desktop app did not open.',
    detail:
      'Your notes are safe. Only one Yiyue at a time can write to them: close all windows of the browser edition (where it was started from a terminal, press Ctrl+C there), then open the desktop app again.',
    close: 'Close',
  },
  crash: {
    title: 'The page stopped',
    message: 'The page stopped unexpectedly.',
    detail: 'Your notes are on this computer and safe. Open it again to read on.',
    again: 'Open again',
    close: 'Close window',
  },
  failedLoad: {
    title: 'The page did not open',
    message: 'The page of Yiyue did not open.',
    detail:
      'Your notes are safe. Try again; if it stays like this, install Yiyue again, which keeps the notes.',
    again: 'Try again',
    close: 'Close window',
  },
  menus: { file: 'File', edit: 'Edit', view: 'View', window: 'Window', help: 'Help' },
  commands: {
    shelf: 'Shelf',
    back: 'Back',
    forward: 'Forward',
    find: 'Find in Document…',
    'search-library': 'Search All Documents…',
    'search-all': 'Search Everything…',
    'go-to': 'Go to Item…',
    contents: 'Contents',
    notes: 'Notes',
    'import-document': 'Open Documents…',
    import: 'Import Notes…',
    export: 'Export Notes…',
    prepare: 'Speeches and Proposals',
    history: 'History and Recovery',
    digest: 'Digest of Notes',
    help: 'Help',
    figures: 'Figures and Targets',
    settings: 'Settings…',
    shortcuts: 'Keyboard Shortcuts',
    undo: 'Undo',
    redo: 'Redo',
    print: 'Print…',
    larger: 'Larger',
    smaller: 'Smaller',
    'reset-size': 'Default Size',
  },
  roles: {
    about: 'About Yiyue',
    close: 'Close Window',
    copy: 'Copy',
    cut: 'Cut',
    front: 'Bring All to Front',
    fullScreen: 'Full Screen',
    hide: 'Hide Yiyue',
    hideOthers: 'Hide Others',
    minimize: 'Minimize',
    newWindow: 'New Window',
    paste: 'Paste',
    quit: 'Quit Yiyue',
    selectAll: 'Select All',
    services: 'Services',
    unhide: 'Show All',
    zoom: 'Zoom',
  },
};

/** The words in the system's language; known once the app is ready. */
export function words(): Words {
  return app.getLocale().toLowerCase().startsWith('zh') ? chinese : english;
}
