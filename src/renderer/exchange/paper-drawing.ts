/** Draws paper from its steps, element by element: a text can become nothing but words. */
import type { PaperStep } from './paper-steps.ts';

/** Where paper is drawn: a document of its own, or a shadow tree. */
export interface PaperPlace {
  readonly root: Node;
  readonly setTitle: (title: string) => void;
  readonly setStyle: (style: string) => void;
  /** False where a link could lead the page itself astray. */
  readonly hasLinks: boolean;
}

export class PaperDrawing {
  readonly #place: PaperPlace;
  #at: Node;

  constructor(place: PaperPlace) {
    this.#place = place;
    this.#at = place.root;
  }

  draw(steps: readonly PaperStep[]): void {
    for (const step of steps) {
      if (step === 'close') this.#at = this.#at.parentNode ?? this.#place.root;
      else if ('text' in step) this.#at.appendChild(document.createTextNode(step.text));
      else if ('title' in step) this.#place.setTitle(step.title);
      else if ('style' in step) this.#place.setStyle(step.style);
      else this.#open(step.open, step.attributes);
    }
  }

  #open(name: string, attributes: readonly (readonly [string, string])[]): void {
    const element = document.createElement(name);
    for (const [attribute, value] of attributes) {
      // The page's own rules let no attribute style anything; they let a script.
      if (attribute === 'style') element.style.cssText = value;
      else if (attribute !== 'href' || this.#place.hasLinks) element.setAttribute(attribute, value);
    }
    this.#at.appendChild(element);
    this.#at = element;
  }
}
