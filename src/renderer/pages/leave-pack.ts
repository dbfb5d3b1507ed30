/** Done with a pack: on to the next one that waits, else to the shelf; whoever reads elsewhere by now stays there. */
import { getWaitingPack, removeWaitingPack } from './waiting-packs.ts';

export function leavePack(file: File): void {
  removeWaitingPack(file);
  if (getWaitingPack() === null && location.hash === '#/pack') location.hash = '#/';
}
