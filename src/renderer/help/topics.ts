/** The topics of the help, in their order. */

export const topics = [
  'start',
  'read',
  'mark',
  'search',
  'speech',
  'proposal',
  'takeaway',
  'merge',
  'versions',
  'compare',
  'figures',
  'packs',
  'safe',
  'trouble',
  'releases',
] as const;
export type Topic = (typeof topics)[number];

export function asTopic(name: string | null): Topic {
  return topics.find((topic) => topic === name) ?? 'start';
}
