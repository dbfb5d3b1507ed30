/** Prints a page of its own in place of the one that is shown: on paper, or as a PDF, as the system's dialog offers. */

export interface PrintedPage {
  /** What the system suggests as the name of a PDF. */
  readonly title: string;
  readonly style: string;
  readonly body: readonly HTMLElement[];
}

let printed: { readonly root: HTMLElement; readonly sheet: CSSStyleSheet } | null = null;

/** Its elements stand beside those of the app, seen on paper only: the policy refuses a page within the page. */
export async function printPage({ title, style, body }: PrintedPage): Promise<void> {
  clear();
  const root = document.createElement('div');
  root.dataset['printed'] = '';
  root.lang = 'zh-CN';
  root.append(...body);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media screen { [data-printed] { display: none; } }
     @media print {
       ${style}
       body { color: #000; background: none; }
       body > :not([data-printed]) { display: none !important; }
     }`,
  );
  document.body.append(root);
  document.adoptedStyleSheets.push(sheet);
  printed = { root, sheet };
  window.addEventListener('afterprint', clear, { once: true });
  await document.fonts.ready;
  const { title: shown } = document;
  document.title = title;
  window.print();
  document.title = shown;
}

function clear(): void {
  if (!printed) return;
  const { root, sheet } = printed;
  printed = null;
  root.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
}
