/** What files still need: a passphrase, a mapping of their columns; and which could not be taken, and why. */
import { useTranslation } from 'react-i18next';
import { describeImportFailure, type Message } from '../../domain/interchange/describe-import.ts';
import type { ColumnMapping } from '../../domain/interchange/note-columns.ts';
import styles from './exchange.module.css';
import type { FileFailure, FileSummary } from './import-protocol.ts';
import { MessageView } from './MessageView.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { TableMapping } from './TableMapping.tsx';

export interface ImportFilesProps {
  readonly files: readonly FileSummary[];
  readonly onUnlock: (passphrase: string) => Promise<void>;
  readonly onMap: (file: number, mapping: ColumnMapping) => Promise<void>;
}

/** Further ones are counted. */
const mostRefused = 5;

export function ImportFiles({ files, onUnlock, onMap }: ImportFilesProps) {
  const { t } = useTranslation();
  const say = useFailureWords();
  const locked = files.filter(
    ({ failure }) => failure?.code === 'needs-passphrase' || failure?.code === 'wrong-passphrase',
  );
  const refused = files.flatMap((file) =>
    file.failure && !locked.includes(file) ? [{ ...file, failure: file.failure }] : [],
  );
  const tables = files.flatMap(({ name, table }, at) => (table ? [{ at, name, table }] : []));
  const faulty = files.reduce((sum, each) => sum + each.faulty, 0);
  const isWrong = locked.some(({ failure }) => failure?.code === 'wrong-passphrase');
  return (
    <>
      {refused.slice(0, mostRefused).map(({ name, failure }) => {
        const message = say(failure);
        const named = {
          ...message,
          detail: files.length > 1 ? `${name}：${message.detail}` : message.detail,
        };
        return <MessageView key={name} message={named} isRefused />;
      })}
      {refused.length > mostRefused ? (
        <p className={styles['quiet']}>{t('import.refusedMore', { count: refused.length - mostRefused })}</p>
      ) : null}
      {isWrong && locked[0]?.failure ? <MessageView message={say(locked[0].failure)} isRefused /> : null}
      {locked.length > 0 ? (
        <PassphraseForm names={locked.map(({ name }) => name)} onUnlock={onUnlock} />
      ) : null}
      {tables.map(({ at, name, table }) => (
        <TableMapping key={at} name={name} table={table} onMap={(mapping) => void onMap(at, mapping)} />
      ))}
      {faulty > 0 ? <p className={styles['quiet']}>{t('import.faulty', { count: faulty })}</p> : null}
    </>
  );
}

function useFailureWords(): (failure: FileFailure) => Message {
  const { t, i18n } = useTranslation();
  return (failure) =>
    failure.code === 'unreadable'
      ? { title: t('import.unreadable'), detail: t('import.safe'), next: t('import.unreadableDetail') }
      : describeImportFailure(failure, i18n.language === 'en' ? 'en' : 'zh');
}
