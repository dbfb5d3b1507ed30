/** The keys of the speaking view; those of a clicker are PageDown and PageUp. */

export type SpeakingCommand =
  /** A screen further or back; at the end of a part the next one. */
  'on' | 'back' | 'next-part' | 'previous-part' | 'pause' | 'larger' | 'smaller' | 'leave';

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export function speakingCommand({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: PressedKey): SpeakingCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ') return shiftKey ? 'back' : 'on';
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

const commands: Readonly<Record<string, SpeakingCommand>> = {
  PageDown: 'on',
  ArrowDown: 'on',
  PageUp: 'back',
  ArrowUp: 'back',
  ArrowRight: 'next-part',
  ArrowLeft: 'previous-part',
  n: 'next-part',
  p: 'pause',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  Escape: 'leave',
};
