/** What stands around charts: the bar, the choice between years and places, and the dialogs. */
import { ArrowLeft, Type } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOfPlaces, addressOfYears } from '../charts/addresses.ts';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import own from './ChartsFrame.module.css';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { SearchButton } from './SearchButton.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';

export interface ChartsFrameProps {
  readonly library: Library | null;
  readonly view: 'years' | 'places';
  /** The name of what is shown. */
  readonly title: string;
  /** What is to be chosen. */
  readonly choices?: ReactNode;
  readonly children: ReactNode;
}

export function ChartsFrame({ library, view, title, choices, children }: ChartsFrameProps) {
  const { t } = useTranslation();
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const views = [
    { name: 'years', address: addressOfYears(null) },
    { name: 'places', address: addressOfPlaces(null) },
  ] as const;
  return (
    <div className={styles['page']} data-width={useLayoutWidth(useSettings().scale)}>
      <TopBar trail={[t('charts.title')]}>
        <TopBarButton
          label={t('common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = '#/';
          }}
        />
        <SearchButton onClick={() => setDialog('search-all')} />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <main className={styles['scroll']}>
        <div className={own['charts']}>
          <header className={own['head']}>
            <h1>{title}</h1>
            <nav className={own['views']} aria-label={t('charts.views')}>
              {views.map(({ name, address }) => (
                <a key={name} href={address} {...(name === view ? { 'aria-current': 'page' } : {})}>
                  {t(`charts.view.${name}`)}
                </a>
              ))}
              <a href="#/figures">{t('charts.ofDocuments')}</a>
            </nav>
          </header>
          {choices ? <div className={own['choices']}>{choices}</div> : null}
          {children}
        </div>
      </main>
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className={own['choice']}>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What stands where nothing is to be seen yet. */
export function ChartsWait({ words }: { readonly words: string }) {
  return (
    <p className={own['wait']} role="status">
      {words}
    </p>
  );
}
