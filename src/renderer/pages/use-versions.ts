/** The versions of documents, live: the families that there are, and how each version is called. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../../domain/library/document.ts';
import {
  familyOf,
  nameVersions,
  type RemovedRevisions,
  type Version,
  type VersionName,
} from '../../domain/library/versions.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { useLibraryDocuments, useRemovedRevisions } from '../storage/live.ts';

export interface NamedVersion extends Version {
  readonly title: string;
  /** 「修订稿」, 「第2版」 */
  readonly name: string;
}

const noneRemoved: RemovedRevisions = new Map();

export interface AllVersions {
  readonly versions: readonly TitledVersion[];
  readonly removed: RemovedRevisions;
}

interface TitledVersion extends Version {
  readonly title: string;
}

/** All documents as versions, those that came with the app too. */
export function useAllVersions(bundled: readonly Report[]): AllVersions {
  const documents = useLibraryDocuments();
  const removed = useRemovedRevisions() ?? noneRemoved;
  return useMemo(() => {
    const own = (documents ?? []).map((document): TitledVersion => {
      const { id, revises, stage, added } = document;
      return { id, revises, stage, added, title: titleOf(document) };
    });
    const known = new Set(own.map(({ id }) => id));
    const others = bundled
      .filter(({ id }) => !known.has(id))
      .map(({ id, title }): TitledVersion => ({ id, title, revises: null, stage: null, added: null }));
    return { versions: [...others, ...own], removed };
  }, [documents, bundled, removed]);
}

/** The versions of one document, the oldest first; empty while it is the only one. */
export function useFamily(id: string, bundled: readonly Report[]): readonly NamedVersion[] {
  const { t } = useTranslation();
  const { versions, removed } = useAllVersions(bundled);
  return useMemo(() => {
    const family = familyOf(id, versions, removed) ?? [];
    const names = nameVersions(family);
    return family.map((version, at) => ({ ...version, name: sayVersion(names[at] ?? null, t) }));
  }, [id, versions, removed, t]);
}

export function sayVersion(name: VersionName | null, t: Translate): string {
  if (name === null) return '';
  const { stage, number } = name;
  if (stage === null) return t('shelf.numbered', { count: number ?? 1 });
  return number === null ? stage : t('shelf.stageNumbered', { stage, number });
}
