/** A line whose words are set wide: 「政 府 工 作 报 告」. */
const wide = /^(?:[\u4e00-\u9fff][\s\u3000]+){2,}[\u4e00-\u9fff]$/;

/** Without the white space between its characters, where every one of them is parted from the next. */
export function unspaced(head: string): string {
  return wide.test(head) ? head.replace(/[\s\u3000]+/g, '') : head;
}
