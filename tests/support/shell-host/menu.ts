/** Stands in for Electron's `Menu`. */

export interface MenuEntry {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly MenuEntry[];
  readonly click?: () => void;
}

const known = new Set([
  'accelerator',
  'click',
  'id',
  'label',
  'registerAccelerator',
  'role',
  'submenu',
  'type',
]);

export class HostMenu {
  #entries: readonly MenuEntry[] = [];

  buildFromTemplate(template: readonly MenuEntry[]): readonly MenuEntry[] {
    for (const entry of template) {
      const stranger = Object.keys(entry).find((key) => !known.has(key));
      if (stranger !== undefined) throw new Error(`The test host's menus have no ${stranger}`);
      if (entry.type !== 'separator' && entry.label === undefined)
        throw new Error('A menu entry has no label');
      this.buildFromTemplate(entry.submenu ?? []);
    }
    return template;
  }

  setApplicationMenu(menu: readonly MenuEntry[]): void {
    this.#entries = menu;
  }

  /** All entries, those of submenus after their own. */
  list(entries = this.#entries): MenuEntry[] {
    return entries.flatMap((entry) => [entry, ...this.list(entry.submenu ?? [])]);
  }

  /** Chooses the entry with this id. */
  choose(id: string): void {
    const entry = this.list().find((each) => each.id === id);
    if (entry?.click === undefined) throw new Error(`The menu has no entry ${id} that does something`);
    entry.click();
  }
}
