/**
 * Texts of others, by every way in, in the real browser: nothing runs, nothing is asked for, nothing but text is drawn.
 * One test a way in; an importer to come joins with one more.
 */
import type { Note } from '../../src/domain/notes/note.ts';
import { dangersOf } from '../security/danger.ts';
import { makeHostileReport } from '../security/hostile-report.ts';
import { vectors } from '../security/vectors.ts';
import { dangersInPage, drawnInside, layTripwire, whatFired } from '../support/tripwire.ts';
import {
  addressOf,
  bringIn,
  cards,
  chooseFile,
  noteHere,
  notesFileOf,
  notesPanel,
  stored,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

/** One of each kind of trick, short enough for a name, a tag or an address. */
const short = [
  ...new Map(vectors.filter(({ text }) => text.length <= 30).map((each) => [each.kind, each.text])).values(),
];
/** Where each takes a start or a dialog of its own. */
const few = short.filter((_, index) => index % 3 === 0);
const items = workReport.lines.filter(({ role, text }) => role === 'paragraph' && text.length > 20);

function notesOf(texts: readonly string[], give: (text: string) => Partial<Note>): Note[] {
  return texts.map((text, index) => {
    const line = items[index % items.length]?.id ?? '';
    const offset = Math.floor(index / items.length);
    const range = { start: { line, offset }, end: { line, offset: offset + 4 } };
    return noteHere(workReport, range, { id: `hostile-${index}`, ...give(text) });
  });
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await whatFired(page)).toEqual([]);
  expect(await dangersInPage(page)).toEqual([]);
}

/** Presses everything that was drawn as a link, but for those that rightly lead out. */
async function pressLinks(page: Page): Promise<number> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-note] > div a')];
    const pressed = links.filter((link) => !/^\s*https:/i.test(link.getAttribute('href') ?? ''));
    for (const link of pressed) link.click();
    return pressed.length;
  });
}

test.beforeEach(async ({ app }) => layTripwire(await app.open()));

test('there is something to try', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(300);
  expect(short.length).toBeGreaterThanOrEqual(15);
});

for (const [what, html] of [
  ['an event', '<img src=x onerror=alert(1)>'],
  ['a style', '<style>* { color: red }</style>'],
  ['a frame', '<iframe srcdoc="a"></iframe>'],
  ['a name looked up beforehand', '<link rel=dns-prefetch href=//evil.example>'],
  ['an address that is a script', '<a href=" java\nscript:alert(1)">a</a>'],
  ['a name that the document has', '<a id=cookie>a</a>'],
  ['another base', '<base href=https://evil.example/>'],
] as const) {
  test(`the tripwire itself finds ${what}`, async ({ app }) => {
    app.expectProblem(/Content Security Policy|404|evil\.example/);
    const page = await app.open();
    await page.evaluate((each) => document.body.insertAdjacentHTML('beforeend', each), html);
    await expect
      .poll(async () => [...(await whatFired(page)), ...(await dangersInPage(page))])
      .not.toEqual([]);
  });
}

test('the words of notes, beside the text and in the list', async ({ app }) => {
  test.setTimeout(120_000);
  const page = await app.open();
  await bringIn(
    page,
    notesOf(
      vectors.map(({ text }) => text),
      (text) => ({ text }),
    ),
  );
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(cards(page).first()).toBeVisible();
  await expectHarmless(page);
  const panel = notesPanel(page);
  await panel.getByRole('button', { name: '列表', exact: true }).click();
  const more = panel.getByRole('button', { name: /^再显示一些/ });
  while (await more.isVisible()) await more.click();
  await expect(cards(page)).toHaveCount(vectors.length);
  expect((await drawnInside(page, '[data-note] > div')).flatMap(dangersOf)).toEqual([]);
  expect(await pressLinks(page)).toBeGreaterThan(90);
  await expectHarmless(page);
  await expect(cards(page)).toHaveCount(vectors.length);
});

test('the words of notes in an earlier version and in the bin', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  const texts = [
    ...new Set([...short, ...vectors.filter((_, index) => index % 5 === 0).map(({ text }) => text)]),
  ];
  await bringIn(
    page,
    notesOf(texts, (text) => ({ text })),
  );
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const kept = page.locator('main article');
  const more = page.getByRole('main').getByRole('button', { name: /还有 \d+/ });
  const expectAll = async () => {
    while (await more.isVisible()) await more.click();
    await expect(kept).toHaveCount(texts.length);
    expect((await drawnInside(page, 'main article div > div')).flatMap(dangersOf)).toEqual([]);
    await expectHarmless(page);
  };
  await goTo('#/history');
  await page.getByRole('button', { name: '现在留一份' }).click();
  await page.locator('nav[aria-label="历史与找回"] ul a').first().click();
  await expect(kept.first()).toBeVisible();
  await expectAll();
  await goTo(addressOf(workReport));
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(0);
  await goTo('#/history/bin');
  await expect(kept.first()).toBeVisible();
  await expectAll();
});

test('every other field of a notes file', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  const notes = notesOf(short, (text) => ({
    tags: [text.replace(/[\s\u0000-\u001f]+/g, ' ').trim() || 'a'],
  }));
  await bringIn(page, notes);
  const file: { notes: { anchor: { quote: object } }[]; documents: object[] } = JSON.parse(
    notesFileOf(notes),
  );
  for (const text of few) {
    const strange = file.notes.map((note, index) => ({
      ...note,
      id: `strange-${index}`,
      report: index === 0 ? workReport.id : 'another-2027',
      anchor: { ...note.anchor, version: text, quote: { exact: text, prefix: text, suffix: text } },
      __proto__: { isAdmin: true },
    }));
    const documents = [...file.documents, { id: 'another-2027', title: text, version: 'a'.repeat(64) }];
    for (const notes of [
      strange,
      strange.slice(1),
      strange.map((note) => ({ ...note, id: text, colour: text })),
    ]) {
      const dialog = await chooseFile(
        page,
        JSON.stringify({ ...file, documents, notes }).replaceAll('"__proto__":', '"__proto__" :'),
      );
      await expect(dialog.getByRole('heading', { level: 3 })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  }
  await page.getByRole('link', { name: workReport.title }).click();
  await notesPanel(page).getByRole('button', { name: '筛选和搜索' }).click();
  await expect(
    notesPanel(page).getByRole('search').getByRole('button', { name: 'script' }).first(),
  ).toBeVisible();
  await expectHarmless(page);
});

test('the text of a document', async ({ app }) => {
  const { source, arrangement, lines } = makeHostileReport([
    '<img src=x onerror=alert(1)>',
    ...vectors.map(({ text }) => text),
  ]);
  const page = await app.open();
  await page.route('**/source.txt', (route) => route.fulfill({ status: 200, body: source }));
  await page.route('**/arrangement.json', (route) => route.fulfill({ status: 200, body: arrangement }));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lines[0] ?? '');
  await expectHarmless(page);
  await page.locator('a[href="#/read/hostile-report"]').click();
  await expect(page.locator('[data-words]')).toHaveCount(lines.length, { timeout: 30_000 });
  expect(
    (await drawnInside(page, '[data-line] [data-words]'))
      .filter(({ name }) => name !== 'small')
      .flatMap(dangersOf),
  ).toEqual([]);
  const shown = await page.locator('[data-words]').evaluateAll((all) => all.map((each) => each.textContent));
  expect(shown).toEqual(lines);
  await expectHarmless(page);
});

test('the name of a file', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  for (const name of [
    '<img src=x onerror=alert(1)>.json',
    '"><script>alert(1)<／script>.json',
    '批注\u202enosj.exe',
    '{{7*7}}$t(common.close).json',
  ]) {
    await page.getByRole('button', { name: '导入批注' }).click();
    const dialog = page.getByRole('dialog', { name: '导入批注' });
    await dialog
      .getByLabel('选择文件')
      .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') });
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText('批注文件不完整');
    await expectHarmless(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('the address', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  for (const text of [...short, '%00', '%', '__proto__', '..%2f..', 'constructor/prototype']) {
    for (const place of [`#/read/${workReport.id}/`, '#/read/', '#/', '#', '#/read/%2f/']) {
      for (const written of [text, encodeURIComponent(Buffer.from(text).toString())]) {
        await page.evaluate((to) => {
          location.hash = to;
        }, place + written);
      }
    }
  }
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, '1.1.1'),
  );
  await expect(page.locator('[data-words="1.1.1"]')).toBeVisible();
  await expectHarmless(page);
});

test('settings and drafts that stand beside the database', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  const [draft] = notesOf(['<img src=x onerror=alert(1)>[a](javascript:alert(1))'], (text) => ({
    text,
    tags: ['<b>'],
  }));
  for (const text of few) {
    await page.evaluate(
      ([value, note]) => {
        const settings = Object.fromEntries(
          ['theme', 'textSize', 'spacing', 'scale', 'language', 'colour'].map((key) => [key, value]),
        );
        localStorage.setItem(
          'reading',
          `{"__proto__": {"isAdmin": true}, ${JSON.stringify(settings).slice(1)}`,
        );
        localStorage.setItem(`draft:${value}`, note ?? '');
        localStorage.setItem('draft:other', `{"__proto__": {"text": 1}, "text": ${JSON.stringify(value)}}`);
      },
      [text, JSON.stringify(draft)] as const,
    );
    await page.reload();
    await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
    await expectHarmless(page);
  }
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(cards(page)).toHaveCount(1);
  expect((await drawnInside(page, '[data-note] > div')).flatMap(dangersOf)).toEqual([]);
  await expectHarmless(page);
});

test('records of the database that no version of the app has written', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  // Once the app has made its database.
  await stored(page);
  const records = notesOf(short, (text) => ({ text, tags: [text], stance: 'doubt' }));
  await page.evaluate(async (notes) => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await wait(indexedDB.open('yiyue'));
    const store = database.transaction('notes', 'readwrite').objectStore('notes');
    for (const note of notes) await wait(store.put({ ...note, colour: note.text, stance: note.text }));
    database.close();
  }, records);
  await page.reload();
  await page.getByRole('link', { name: workReport.title }).click();
  await notesPanel(page).getByRole('button', { name: '列表', exact: true }).click();
  await expect(cards(page)).toHaveCount(records.length);
  expect((await drawnInside(page, '[data-note] > div')).flatMap(dangersOf)).toEqual([]);
  await expectHarmless(page);
});
