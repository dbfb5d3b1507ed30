/** What a newer pack says otherwise of a document whose text is the same, as far as the user left it as it was said. */
import type { LibraryDocument } from '../library/document.ts';
import type { PackDocument } from './pack.ts';

export type Correction = Pick<LibraryDocument, 'info' | 'stage'>;

/** Null where there is nothing to correct, or it is not known what the pack before said. */
export function correctionOf(
  { info, stage, pack }: LibraryDocument,
  given: Pick<PackDocument, 'info' | 'stage'>,
): Correction | null {
  const said = pack?.said;
  if (!said) return null;
  let isCorrected = false;
  const correct = <Value>(own: Value, before: Value, next: Value): Value => {
    if (own !== before || own === next) return own;
    isCorrected = true;
    return next;
  };
  const correction: Correction = {
    info: {
      title: correct(info.title, said.info.title, given.info.title),
      kind: correct(info.kind, said.info.kind, given.info.kind),
      place: correct(info.place, said.info.place, given.info.place),
      year: correct(info.year, said.info.year, given.info.year),
      meeting: correct(info.meeting, said.info.meeting, given.info.meeting),
      occasion: correct(info.occasion, said.info.occasion, given.info.occasion),
      date: correct(info.date, said.info.date, given.info.date),
      speaker: correct(info.speaker, said.info.speaker, given.info.speaker),
    },
    stage: correct(stage, said.stage, given.stage),
  };
  return isCorrected ? correction : null;
}
