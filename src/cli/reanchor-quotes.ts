/** Places quotations of one document in another. */
import { readFile } from 'node:fs/promises';
import { alignTexts } from '../domain/reanchor/align-texts.ts';
import { reanchor } from '../domain/reanchor/reanchor.ts';
import { shownText } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { parseTextSpans, type SpansFailure } from '../importing/text-spans.ts';
import { openInput } from './inputs.ts';

/** In the order of the quotations; one that is lost has no offsets. */
export interface PlacedQuote {
  readonly state: 'exact' | 'changed' | 'lost';
  readonly start: number | null;
  readonly end: number | null;
}

export async function reanchorQuotes(
  oldFile: string,
  newFile: string,
  quotesFile: string,
): Promise<Result<readonly PlacedQuote[], string>> {
  const oldText = await textOf(oldFile);
  if (!oldText.ok) return oldText;
  const newText = await textOf(newFile);
  if (!newText.ok) return newText;
  let json: string;
  try {
    json = await readFile(quotesFile, 'utf8');
  } catch {
    return failure(`${quotesFile}：读不了这个文件。请确认路径正确，再试一次。`);
  }
  const spans = parseTextSpans(json.replace(/^\ufeff/, ''), oldText.value.length);
  if (!spans.ok) return failure(`${quotesFile}：${describe(spans.error, oldText.value.length)}`);
  const alignment = alignTexts(oldText.value, newText.value);
  return success(
    spans.value.map((span) => {
      const placement = reanchor(alignment, span);
      return placement.state === 'lost'
        ? { state: 'lost', start: null, end: null }
        : { state: placement.state, start: placement.start, end: placement.end };
    }),
  );
}

async function textOf(file: string): Promise<Result<string, string>> {
  const inputs = await openInput(file);
  return inputs.ok ? success(inputs.value.map(({ report }) => shownText(report)).join('')) : inputs;
}

function describe(error: SpansFailure, length: number): string {
  switch (error.code) {
    case 'not-json':
      return '不完整或不是 JSON。请换一份文件再试。';
    case 'not-spans':
      return '应当是 [{"start": 0, "end": 4}, …]，都是不小于 0 的整数。请更正后再试。';
    case 'out-of-text':
      return `第 ${error.index + 1} 处引文是空的，或超出旧文件的正文（共 ${length} 个字符）。请更正后再试。`;
  }
}
