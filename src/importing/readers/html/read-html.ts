/** Reads a web page: what a browser would show of it, without running or fetching anything. */
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { LineWriter } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { decodeText } from '../text/decode-text.ts';
import { HtmlLines } from './lines.ts';
import { attributeOf } from './looks.ts';
import { type HtmlDocument, type HtmlElement, type HtmlNode, HtmlParse } from './parse-html.ts';

export async function readHtmlFile(bytes: Uint8Array, pace: Pace): Promise<Extracted> {
  const document = await parseHtml(decodeText(bytes, declaredCharset(bytes)), pace);
  const writer = new LineWriter();
  new HtmlLines(writer, 'text').add(document.childNodes);
  return writer.finish(metadataOf(document));
}

export async function parseHtml(html: string, pace: Pace): Promise<HtmlDocument> {
  const parse = new HtmlParse(html);
  while (parse.step()) if (pace.isDue) await pace.rest(parse.done);
  return parse.document;
}

/** `<meta charset=gb2312>`, or what XML says at its beginning. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const charset =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? /^<\?xml[^>]*encoding="([\w-]+)"/.exec(head);
  return charset?.[1] ?? null;
}

function metadataOf(document: HtmlDocument): Extracted['metadata'] {
  const head = childOf(childOf(document.childNodes, 'html')?.childNodes ?? [], 'head');
  const elements = head?.childNodes.filter((node): node is HtmlElement => 'tagName' in node) ?? [];
  const title = childOf(elements, 'title')?.childNodes.map((node) => ('value' in node ? node.value : ''));
  const address = elements.find(
    (element) =>
      (element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical') ||
      (element.tagName === 'meta' && attributeOf(element, 'property') === 'og:url'),
  );
  const source =
    address === undefined ? null : (attributeOf(address, 'href') ?? attributeOf(address, 'content'));
  return { title: title?.join('') ?? null, source };
}

function childOf(nodes: readonly HtmlNode[], name: string): HtmlElement | null {
  return nodes.find((node): node is HtmlElement => 'tagName' in node && node.tagName === name) ?? null;
}
