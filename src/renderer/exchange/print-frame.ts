/** Paper that is printed by itself: an empty frame out of sight, which loads nothing and runs nothing. */
import { PaperDrawing } from './paper-drawing.ts';

export class PrintFrame {
  readonly #frame = document.createElement('iframe');
  readonly drawing: PaperDrawing;

  constructor() {
    const frame = this.#frame;
    frame.tabIndex = -1;
    frame.ariaHidden = 'true';
    Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
    document.body.append(frame);
    const paper = frame.contentDocument;
    const view = paper?.defaultView;
    if (!paper || !view) throw new Error('the frame has no document');
    this.drawing = new PaperDrawing({
      root: paper.body,
      hasLinks: true,
      setTitle: (title) => {
        paper.title = title;
      },
      setStyle: (style) => {
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(style);
        paper.adoptedStyleSheets = [sheet];
      },
    });
  }

  /** Opens the browser's own print dialog. */
  print(): void {
    const view = this.#frame.contentWindow;
    view?.addEventListener('afterprint', () => this.remove());
    // A browser names a PDF after the page that prints.
    const title = document.title;
    document.title = this.#frame.contentDocument?.title ?? title;
    view?.focus();
    view?.print();
    document.title = title;
  }

  remove(): void {
    this.#frame.remove();
  }
}
