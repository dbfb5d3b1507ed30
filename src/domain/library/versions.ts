/** Which documents are versions of one another, and what each is called among them. */

/** A document as far as it is a version of others. */
export interface Version {
  readonly id: string;
  /** The document whose next version it is. */
  readonly revises: string | null;
  readonly stage: string | null;
  /** ISO 8601, UTC; null for what came with the app, which is older than all that was brought in. */
  readonly added: string | null;
}

/** Of documents that were removed and can come back, whose next version each is: the chain goes on through them. */
export type RemovedRevisions = ReadonlyMap<string, string | null>;

/**
 * The families that have two versions or more, each with the oldest first. Two next versions of one document are one
 * family, the branch that was added first before the other.
 */
export function familiesOf<Each extends Version>(
  versions: readonly Each[],
  removed: RemovedRevisions,
): readonly (readonly Each[])[] {
  const byRoot = new Map<string, Each[]>();
  const revises = linksOf(versions, removed);
  for (const version of versions) {
    const root = ancestorsOf(version.id, revises).at(-1) ?? version.id;
    const members = byRoot.get(root);
    if (members) members.push(version);
    else byRoot.set(root, [version]);
  }
  return [...byRoot].flatMap(([root, members]) =>
    members.length < 2 ? [] : [inOrder(root, members, revises)],
  );
}

/** The family of a document; null while it is the only version. */
export function familyOf<Each extends Version>(
  id: string,
  versions: readonly Each[],
  removed: RemovedRevisions,
): readonly Each[] | null {
  return familiesOf(versions, removed).find((family) => family.some((each) => each.id === id)) ?? null;
}

/** The nearest version that a document revises and that is there; null where there is none. */
export function previousOf<Each extends Version>(
  id: string,
  versions: readonly Each[],
  removed: RemovedRevisions,
): Each | null {
  const byId = new Map(versions.map((each) => [each.id, each]));
  const nearest = ancestorsOf(id, linksOf(versions, removed)).find((each) => each !== id && byId.has(each));
  return byId.get(nearest ?? '') ?? null;
}

/** Whether a document may be made the next version of another: none is a version of itself. */
export function canRevise(
  id: string,
  other: string,
  versions: readonly Version[],
  removed: RemovedRevisions,
): boolean {
  return other !== id && !ancestorsOf(other, linksOf(versions, removed)).includes(id);
}

/** `number` tells apart those of one stage; without a stage it is the place in the family. */
export interface VersionName {
  readonly stage: string | null;
  readonly number: number | null;
}

/** In the order of the family. */
export function nameVersions(family: readonly Version[]): readonly VersionName[] {
  const seen = new Map<string, number>();
  return family.map(({ stage }, at): VersionName => {
    if (stage === null) return { stage, number: at + 1 };
    const count = (seen.get(stage) ?? 0) + 1;
    seen.set(stage, count);
    const isShared = family.filter((other) => other.stage === stage).length > 1;
    return { stage, number: isShared ? count : null };
  });
}

type Links = ReadonlyMap<string, string | null>;

function linksOf(versions: readonly Version[], removed: RemovedRevisions): Links {
  return new Map([...removed, ...versions.map(({ id, revises }) => [id, revises] as const)]);
}

/** From the nearest to the first version; where links lead in a circle, up to the smallest id of it. */
function ancestorsOf(id: string, links: Links): readonly string[] {
  const way: string[] = [];
  for (let next = links.get(id) ?? null; next !== null; next = links.get(next) ?? null) {
    const met = way.indexOf(next);
    if (met >= 0) return [...way, way.slice(met).toSorted()[0] ?? next];
    way.push(next);
  }
  return way;
}

function inOrder<Each extends Version>(
  root: string,
  members: readonly Each[],
  links: Links,
): readonly Each[] {
  const byId = new Map(members.map((each) => [each.id, each]));
  const children = new Map<string, string[]>();
  for (const [id, parent] of links) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const momentOf = (id: string) => byId.get(id)?.added ?? '';
  const ordered: Each[] = [];
  const met = new Set<string>();
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    const version = byId.get(id);
    if (version) ordered.push(version);
    const next = children.get(id) ?? [];
    waiting.push(
      ...next.toSorted((a, b) => (momentOf(a) < momentOf(b) ? 1 : momentOf(a) > momentOf(b) ? -1 : 0)),
    );
  }
  return ordered;
}
