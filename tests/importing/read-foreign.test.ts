import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../src/domain/interchange/note-columns.ts';
import { readTable } from '../../src/domain/interchange/read-table.ts';
import { readForeign } from '../../src/importing/read-foreign.ts';

async function failureOf(file: string | Uint8Array) {
  const read = await readForeign(typeof file === 'string' ? strToU8(file) : file, {});
  return read.ok ? null : read.error;
}

async function rowsOf(bytes: Uint8Array) {
  const read = await readForeign(bytes, {});
  if (!read.ok || read.value.kind !== 'table') throw new Error(JSON.stringify(read));
  return read.value.rows;
}

function annotationSet(items: unknown): string {
  return JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationSet', items });
}

const whole = {
  type: 'Annotation',
  created: '2026-01-20T08:30:00Z',
  target: { source: 'EPUB/part-1.xhtml', selector: [{ type: 'TextQuoteSelector', exact: '增长' }] },
};

/** 「书名,原文,想法\r\n报告,同比增长,为什么」 in GB18030. */
const inGb18030 = Uint8Array.from(
  Buffer.from('cae9c3fb2cd4adcec42ccfebb7a80d0ab1a8b8e62ccdacb1c8d4f6b3a42cceaacab2c3b40d0a', 'hex'),
);

describe('a file that is no file of notes', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['JSON that breaks off', '{"type":"AnnotationSet","items":[', 'truncated'],
    ['JSON of something else', '{"format":"yiyue-notes"}', 'not-notes'],
    ['a set without notes', annotationSet([]), 'empty'],
    ['a page', '<html><p>a,b</p></html>', 'not-notes'],
    ['prose', '各位代表：现在，我向大会报告工作。', 'not-notes'],
    ['a table of something else', '姓名,电话\n张三,1', 'not-notes'],
    ['a table with names alone', '原文,想法\n', 'empty'],
  ])('is told: %s', async (_, text, code) => {
    expect(await failureOf(text)).toMatchObject({ code });
  });

  test.each([
    ['of another kind', zipSync({ 'a.txt': strToU8('a') }), 'not-notes'],
    [
      'cut short',
      zipSync({ 'annotations.json': strToU8(annotationSet([whole])) }).subarray(0, 60),
      'damaged',
    ],
    ['that leads out of itself', zipSync({ '../annotations.json': strToU8('{}') }), 'unsafe'],
    ['that is a bomb', zipSync({ 'annotations.json': new Uint8Array(120 * 2 ** 20) }), 'too-large'],
    ['of a workbook without its sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'damaged'],
  ])('is told: a ZIP %s', async (_, bytes, code) => {
    expect(await failureOf(bytes)).toMatchObject({ code });
  });

  test('is told: a picture', async () => {
    expect(await failureOf(Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 251))).not.toBeNull();
  });

  test('is told: more notes than an import takes', async () => {
    expect(await failureOf(annotationSet(Array.from({ length: 100_001 }, () => 0)))).toEqual({
      code: 'too-large',
      what: 'notes',
      limit: 100_000,
    });
    expect(await failureOf(`原文,想法\n${'a,b\n'.repeat(100_001)}`)).toMatchObject({ what: 'notes' });
  });
});

describe('a file of notes', () => {
  test('is taken without the entries that are wrong, which are told', async () => {
    const read = await readForeign(
      strToU8(annotationSet([whole, { ...whole, target: {} }, null, whole])),
      {},
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        file: {
          notes: [{ quote: { exact: '增长' } }, { quote: { exact: '增长' } }],
          faulty: [{ entry: 2, path: 'target.source' }, { entry: 3 }],
        },
      },
    });
  });

  test('loses what misleads the eye, and keeps what a person wrote', async () => {
    const item = {
      ...whole,
      id: 'urn:uuid:not-one',
      body: { type: 'TextualBody', value: '甲\r\n<script>\u0000', tag: '建议、=1+1', color: '#76BEE9' },
      target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: '增\u202e长', prefix: 3 } },
      creator: 'nobody',
    };
    const read = await readForeign(strToU8(annotationSet([item])), {});
    expect(read).toMatchObject({
      value: {
        file: {
          notes: [
            {
              id: null,
              quote: { exact: '增长', prefix: '', suffix: '' },
              text: '甲\n<script>',
              stance: 'suggest',
              tags: ['=1+1'],
              colour: 'blue',
              author: null,
            },
          ],
        },
      },
    });
  });

  test('is taken from Hypothesis with its people and its page notes', async () => {
    const annotations = [
      {
        id: 'abc',
        uri: 'https://a',
        user: 'acct:wang@h',
        text: '好',
        tags: ['疑问'],
        document: { title: '报告' },
      },
    ];
    expect(await readForeign(strToU8(JSON.stringify({ annotations })), {})).toMatchObject({
      value: {
        file: {
          form: 'hypothesis',
          notes: [
            {
              stance: 'doubt',
              author: { id: 'acct:wang@h', name: 'wang' },
              quote: { exact: '' },
              document: { identifiers: ['https://a'], title: '报告' },
            },
          ],
        },
      },
    });
  });
});

describe('a table of notes', () => {
  test('is read in GB18030', async () => {
    expect(await rowsOf(inGb18030)).toEqual([
      ['书名', '原文', '想法'],
      ['报告', '同比增长', '为什么'],
    ]);
  });

  test('from Readwise and Koodo gives notes with their days, colours and tags', async () => {
    const readwise = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
"增长,
快",报告,张三,,'-1,yellow,".favorite, 经济",page,3,2026-07-17 14:00:25+00:00,`;
    const [header = [], ...rows] = await rowsOf(strToU8(readwise));
    expect(readTable(rows, guessMapping(header), 480)).toMatchObject([
      {
        quote: { exact: '增长,\n快' },
        text: "'-1",
        tags: ['.favorite', '经济'],
        colour: 'yellow',
        created: '2026-07-17T14:00:25.000Z',
        author: null,
        document: { title: '报告' },
      },
    ]);
    const koodo =
      '\ufeffkey,text,notes,date,color,tag,bookName,bookAuthor\n17,增长"快",为什么,2026-01-05,#EFEEB0,,报告,张三\n';
    const [names = [], ...notes] = await rowsOf(strToU8(koodo));
    expect(readTable(notes, guessMapping(names), 480)).toMatchObject([
      { quote: { exact: '增长"快"' }, text: '为什么', created: '2026-01-04T16:00:00.000Z', colour: 'yellow' },
    ]);
  });

  test('as another program saved it: shared strings, gaps, numbers', async () => {
    const sheet = `<worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
<row r="2"/><row r="9"><c r="A9" t="str"><f>A1</f><v>增长</v></c><c r="C9"><v>46042.6875</v></c><c r="XFD9"><v>1</v></c></row></sheetData></worksheet>`;
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="x" r:id="rId7"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<R><Relationship Id="rId7" Target="/xl/worksheets/s9.xml"/></R>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><r><t>原</t></r><r><t>文</t></r><rPh><t>yuan</t></rPh></si><si><t>日期</t></si></sst>',
      ),
      'xl/worksheets/s9.xml': strToU8(sheet),
    });
    expect(await rowsOf(bytes)).toEqual([
      ['原文', '', '日期'],
      ['增长', '', '46042.6875'],
    ]);
  });
});
