/** Parses HTML into a tree, as far as a page that people read goes: nothing is run or fetched by it. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5';
import { Unreadable } from '../read-failure.ts';

export type HtmlDocument = DefaultTreeAdapterMap['document'];
export type HtmlNode = DefaultTreeAdapterMap['childNode'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** As Chromium has it. */
const deepest = 512;
const chunk = 16_384;

export class HtmlParse {
  readonly #html: string;
  readonly #parser: Parser<DefaultTreeAdapterMap>;
  #at = 0;

  constructor(html: string) {
    this.#html = html;
    this.#parser = new Parser({ treeAdapter: boundedAdapter(html.length) });
  }

  get document(): HtmlDocument {
    return this.#parser.document;
  }

  get done(): number {
    return this.#at / (this.#html.length + 1);
  }

  /** Goes on for a while; false at the end. */
  step(): boolean {
    const from = this.#at;
    this.#at += chunk;
    const isLast = this.#at >= this.#html.length;
    this.#parser.tokenizer.write(this.#html.slice(from, this.#at), isLast);
    return !isLast;
  }
}

/** Elements that are left open are made anew in every paragraph: a small file could ask for any number of them. */
function boundedAdapter(length: number): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let left = length + 1000;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      left -= 1;
      if (left < 0) throw new Unreadable({ code: 'too-large', what: 'parts', limit: length + 1000 });
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw new Unreadable({ code: 'too-large', what: 'nesting', limit: deepest });
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}
