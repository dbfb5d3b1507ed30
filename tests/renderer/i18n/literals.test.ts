/** The interface speaks through its languages only: no component has words of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../src/renderer/', import.meta.url));

/** By file; each language is called by its own name. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'settings/SettingsDialog.tsx': ['中文', 'English'],
};

const spokenAttributes = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);

const chinese = /\p{Script=Han}/u;
/** Letters or Chinese punctuation; a Latin letter alone is a key. */
const language = /\p{L}{2}|[\u3000-\u303f\uff00-\uffef]/u;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Words in Chinese anywhere, and words in any letters where the page would show or say them. */
function wordsIn(file: string, code: string): string[] {
  const words: string[] = [];
  const visit = (node: Node, isSpoken: boolean) => {
    const text = textOf(node);
    if (chinese.test(text) || (isSpoken && language.test(text))) words.push(text.trim());
    for (const [field, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) visit(child, speaks(node, field, isSpoken));
      }
    }
  };
  visit(parseSync(file, code).program as unknown as Node, false);
  return words;
}

function speaks(parent: Node, field: string, isSpoken: boolean): boolean {
  switch (parent.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return field === 'children';
    case 'JSXAttribute':
      return spokenAttributes.has(String((parent['name'] as Node)['name']));
    case 'ConditionalExpression':
      return isSpoken && field !== 'test';
    case 'JSXExpressionContainer':
    case 'LogicalExpression':
    case 'TemplateLiteral':
      return isSpoken;
    default:
      return false;
  }
}

function textOf(node: Node): string {
  if (node.type === 'JSXText' || node.type === 'Literal') {
    return typeof node['value'] === 'string' ? node['value'] : '';
  }
  return node.type === 'TemplateElement' ? (node['value'] as { readonly raw: string }).raw : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n/'));

test.each(files)('%s has no words of its own', (file) => {
  const words = wordsIn(file, readFileSync(`${folder}${file}`, 'utf8'));
  expect(words.filter((each) => !exceptions[file]?.includes(each))).toEqual([]);
});

describe('the search for words', () => {
  test.each([
    ['a text', '<p>Close</p>', ['Close']],
    ['a Chinese text', '<p>关闭</p>', ['关闭']],
    ['a text that depends', "<p>{isOpen ? 'Close' : `Open`}</p>", ['Close', 'Open']],
    ['a label', '<button aria-label="Close" />', ['Close']],
    ['a label that depends', "<button title={isOpen ? 'Close' : undefined} />", ['Close']],
    ['Chinese in the code', "const name = '批注';", ['批注']],
    ['what is no language', "<p className=\"note\">{t('notes.title')} / {a === 'b' ? c : null} ×</p>", []],
    ['a comment', '/** 批注 */ const a = 1; // 关闭', []],
  ])('sees %s rightly', (_, code, words) => {
    expect(wordsIn('made-up.tsx', code)).toEqual(words);
  });
});
