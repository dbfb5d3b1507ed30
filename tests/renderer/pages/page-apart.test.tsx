import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pageApart } from '../../../src/renderer/pages/page-apart.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>{name}</p>;
}

test('a page apart is drawn at once when it was loaded before, and nothing stands in its place until then', async () => {
  const { load, Page } = pageApart(async () => Greeting);
  expect(renderToStaticMarkup(<Page name="青浦" />)).not.toContain('青浦');
  await load();
  expect(renderToStaticMarkup(<Page name="青浦" />)).toBe('<p>青浦</p>');
});

test('a page apart is loaded once, and again only when that failed', async () => {
  let loads = 0;
  const { load } = pageApart(async () => {
    loads += 1;
    if (loads === 1) throw new Error('the server is gone');
    return Greeting;
  });
  await expect(load()).rejects.toThrow('the server is gone');
  await load();
  await load();
  expect(loads).toBe(2);
});
