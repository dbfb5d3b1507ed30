/** What a pack has, document by document, and what becomes of each here. */
import { useTranslation } from 'react-i18next';
import { titleOf } from '../../domain/library/document.ts';
import type { PackPlan, PackStanding } from '../../domain/packs/plan-pack.ts';
import styles from './PackDocuments.module.css';

export function PackDocuments({ plan }: { readonly plan: PackPlan }) {
  const { t } = useTranslation();
  return (
    <section className={styles['documents']} aria-labelledby="pack-documents">
      <h2 id="pack-documents">{t('packs.documents', { count: plan.documents.length })}</h2>
      <ol>
        {plan.documents.map(({ document, standing }) => (
          <li key={document.id}>
            <span className={styles['title']}>
              {titleOf({ info: document.info, file: document.original })}
              {document.stage === null ? null : <span className={styles['stage']}>{document.stage}</span>}
            </span>
            <Standing standing={standing} />
          </li>
        ))}
      </ol>
      {plan.missing.length > 0 ? (
        <>
          <h2>{t('packs.missing')}</h2>
          <ul>
            {plan.missing.map((document) => (
              <li key={document.id}>
                <span className={styles['title']}>{titleOf(document)}</span>
                <span className={styles['standing']}>{t('packs.stays')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Standing({ standing }: { readonly standing: PackStanding }) {
  const { t } = useTranslation();
  const words =
    standing.kind === 'earlier'
      ? t('packs.standing.earlier', { title: standing.other.title })
      : t(`packs.standing.${standing.kind}`);
  return (
    <span className={styles['standing']} data-kind={standing.kind}>
      {words}
    </span>
  );
}
