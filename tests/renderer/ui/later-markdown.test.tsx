import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import {
  LaterLineMarkdown,
  LaterNoteMarkdown,
  loadMarkdown,
} from '../../../src/renderer/ui/later-markdown.tsx';

test('Markdown stands as its words until that which draws it is there, and is drawn from then on', async () => {
  const note = () => renderToStaticMarkup(<LaterNoteMarkdown markdown="**重点**" onLink={() => undefined} />);
  const line = () => renderToStaticMarkup(<LaterLineMarkdown markdown="**重点**" text="重点" />);
  expect(note()).toContain('**重点**');
  expect(line()).toBe('重点');
  await loadMarkdown();
  expect(note()).toBe('<p><strong>重点</strong></p>');
  expect(line()).toBe('<strong>重点</strong>');
});
