/** How the speaking view looks on this computer: kept beside the page, for it is no part of the speech. */

export interface SpeakingLook {
  /** In pixels. */
  readonly size: number;
  readonly isDark: boolean;
  /** All parts one under the other, rather than one at a time. */
  readonly isFlowing: boolean;
}

export const speakingSizes = [24, 28, 32, 36, 40, 46, 52, 60, 70] as const;

const key = 'speaking';
const usual: SpeakingLook = { size: 36, isDark: false, isFlowing: false };

export function readLook(): SpeakingLook {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return usual;
    const given = new Map<string, unknown>(Object.entries(stored));
    return {
      size: speakingSizes.find((size) => size === given.get('size')) ?? usual.size,
      isDark: given.get('isDark') === true,
      isFlowing: given.get('isFlowing') === true,
    };
  } catch {
    return usual;
  }
}

export function keepLook(look: SpeakingLook): void {
  try {
    localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // It looks as it did again next time.
  }
}
