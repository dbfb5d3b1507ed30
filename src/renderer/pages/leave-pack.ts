/** Done with a pack: on to the next one that waits, else to the shelf. */
import { getWaitingPack, shiftWaitingPacks } from './waiting-packs.ts';

export function leavePack(): void {
  shiftWaitingPacks();
  if (getWaitingPack() === null) location.hash = '#/';
}
