/** The numbered and bulleted lists of a document: each list of a note counts for itself. */
import type { ListPlace } from './note-blocks.ts';
import { indentOfText } from './notes-styles.ts';

/** Word has nine levels; what is deeper stands at the ninth. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const step = 420;
const bullets = ['•', '◦', '▪'] as const;

export class NumberedLists {
  private readonly starts = new Set<number>();
  private readonly instances = new Map<ListPlace['list'], number>();
  private count = 0;

  /** Lists are told apart within a note: call this before each. */
  beginNote(): void {
    this.instances.clear();
  }

  place(list: ListPlace) {
    let instance = this.instances.get(list.list);
    if (instance === undefined) {
      this.count += 1;
      instance = this.count;
      this.instances.set(list.list, instance);
    }
    if (list.isOrdered) this.starts.add(list.start);
    return {
      reference: list.isOrdered ? `ordered-${list.start}` : 'bullets',
      level: Math.min(list.level, levels.length - 1),
      instance,
      custom: true,
    };
  }

  /** One definition for bullets and one for each number at which a list begins; to be asked for last. */
  define() {
    const bulleted = levels.map((level) => ({
      level,
      format: 'bullet' as const,
      text: bullets[level % bullets.length] ?? '•',
      style: { paragraph: { indent: indentOfList(level) } },
    }));
    const ordered = [...this.starts].map((start) => ({
      reference: `ordered-${start}`,
      levels: levels.map((level) => ({
        level,
        format: 'decimal' as const,
        text: `%${level + 1}.`,
        start,
        style: { paragraph: { indent: indentOfList(level) } },
      })),
    }));
    return [{ reference: 'bullets', levels: bulleted }, ...ordered];
  }
}

export function indentOfList(level: number) {
  return { left: indentOfText + Math.min(level, levels.length - 1) * step + step, hanging: step };
}
