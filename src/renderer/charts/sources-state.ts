/** Whether a chart has the sentences of its points yet: without them nothing of it may leave or be kept. */

/** `known` also where single documents can't be opened; `lost` when none was answered. */
export type SourcesState = 'awaited' | 'known' | 'lost';
