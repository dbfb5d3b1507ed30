/** What a document says of itself, to be looked at and mended. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { stages } from '../../domain/library/stage.ts';
import { isoDateOf } from '../../domain/library/typed-date.ts';
import { reportKinds } from '../../domain/report/report.ts';
import type { DocumentInfo } from '../../domain/structure/structure.ts';
import styles from './InfoFields.module.css';

export interface InfoFieldsProps {
  readonly info: DocumentInfo;
  readonly onInfo: (info: DocumentInfo) => void;
  readonly shelf: string;
  /** Of the library, to choose from. */
  readonly shelves: readonly string[];
  readonly onShelf: (shelf: string) => void;
  readonly stage: string;
  readonly onStage: (stage: string) => void;
}

const texts = ['title', 'place', 'meeting', 'speaker', 'occasion'] as const;

export function InfoFields({ info, onInfo, shelf, shelves, onShelf, stage, onStage }: InfoFieldsProps) {
  const { t } = useTranslation();
  const list = useId();
  const stageList = useId();
  return (
    <div className={styles['fields']}>
      <label>
        {t('documents.info.kind')}
        <select
          value={info.kind}
          onChange={({ target }) => {
            const kind = reportKinds.find((each) => each === target.value);
            if (kind) onInfo({ ...info, kind });
          }}
        >
          {reportKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`shelf.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {texts.map((name) => (
        <label key={name} data-wide={name !== 'place' && name !== 'speaker'}>
          {t(`documents.info.${name}`)}
          <input
            value={info[name] ?? ''}
            maxLength={300}
            onChange={({ target }) => onInfo({ ...info, [name]: target.value || null })}
          />
        </label>
      ))}
      <label>
        {t('documents.info.year')}
        <input
          type="number"
          min={1949}
          max={2199}
          value={info.year ?? ''}
          onChange={({ target }) => onInfo({ ...info, year: target.value ? Number(target.value) : null })}
        />
      </label>
      <label>
        {t('documents.info.date')}
        <input
          value={info.date ?? ''}
          placeholder="2026-01-28"
          maxLength={20}
          aria-invalid={info.date !== null && isoDateOf(info.date) === null}
          onChange={({ target }) => onInfo({ ...info, date: target.value || null })}
          onBlur={({ target }) => {
            const date = isoDateOf(target.value);
            if (date !== null && date !== info.date) onInfo({ ...info, date });
          }}
        />
        {info.date !== null && isoDateOf(info.date) === null ? (
          <small>{t('documents.info.dateForm')}</small>
        ) : null}
      </label>
      <label data-wide>
        {t('documents.info.stage')}
        <input
          value={stage}
          list={stageList}
          maxLength={30}
          placeholder={t('documents.info.noStage')}
          onChange={({ target }) => onStage(target.value)}
        />
        <datalist id={stageList}>
          {stages.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label data-wide>
        {t('documents.info.shelf')}
        <input value={shelf} list={list} maxLength={100} onChange={({ target }) => onShelf(target.value)} />
        <datalist id={list}>
          {shelves.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
    </div>
  );
}
