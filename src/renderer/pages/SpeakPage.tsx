/** The speech as it is spoken; leaving it leads back to where it is written. */
import type { Speech } from '../../domain/prepare/writing.ts';
import { addressOfDraft } from '../prepare/addresses.ts';
import { SpeakingView } from '../prepare/SpeakingView.tsx';

export function SpeakPage({ speech }: { readonly speech: Speech }) {
  return <SpeakingView speech={speech} onLeave={() => location.replace(addressOfDraft(speech.id))} />;
}
