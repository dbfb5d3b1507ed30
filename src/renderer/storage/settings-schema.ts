/** What settings may be; whatever stands there instead becomes the default. */
import * as v from 'valibot';

const settingsSchema = v.object({
  theme: v.fallback(v.picklist(['paper', 'night', 'contrast']), 'paper'),
  /** Pixels at scale 1. */
  textSize: v.fallback(v.pipe(v.number(), v.minValue(16), v.maxValue(36)), 20),
  /** Line height in text sizes. */
  spacing: v.fallback(v.pipe(v.number(), v.minValue(1.5), v.maxValue(2.6)), 1.95),
  /** Of the whole interface, in percent. */
  scale: v.fallback(v.pipe(v.number(), v.minValue(100), v.maxValue(200)), 100),
  language: v.fallback(v.picklist(['zh', 'en']), 'zh'),
  isContentsOpen: v.fallback(v.boolean(), true),
  isNotesOpen: v.fallback(v.boolean(), true),
  /** Whether the first steps have been put away. */
  isWelcomed: v.fallback(v.boolean(), false),
  /** Of what a search lists. */
  searchOrder: v.fallback(v.picklist(['reading', 'relevance']), 'reading'),
  /** Whether numbers in the text have a quiet mark, by which they can be looked at. */
  areFiguresMarked: v.fallback(v.boolean(), true),
  colour: v.fallback(v.picklist(['yellow', 'green', 'blue', 'pink']), 'yellow'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export function parseSettings(value: unknown): Settings {
  return v.parse(settingsSchema, typeof value === 'object' && value !== null ? { ...value } : {});
}
