/** What can be typed, said in one line, while nothing is. */
import { useTranslation } from 'react-i18next';
import { placeExamples, queryExamples } from '../i18n/search-words.ts';
import type { SearchScope } from './rows.ts';
import styles from './SearchOverlay.module.css';

export interface SearchHelpProps {
  readonly scope: SearchScope;
  readonly hasRecent: boolean;
}

export function SearchHelp({ scope, hasRecent }: SearchHelpProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['help']}>
      <p>{t(`search.help.${scope}`, { ...placeExamples, ...queryExamples })}</p>
      {hasRecent && scope !== 'go-to' ? <p>{t('search.helpRecent')}</p> : null}
    </div>
  );
}
