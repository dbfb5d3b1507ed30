/** A dialog in the middle, small or wide, or a sheet at the side that leaves the text in view. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly shape: 'centre' | 'wide' | 'side';
  /** True when nothing in it takes the focus, so that it has to itself, to be scrolled by keys. */
  readonly isOnlyRead?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, shape, isOnlyRead = false, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      data-shape={shape}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className={styles['modal'] ?? ''} data-shape={shape}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title">{title}</Heading>
            <Button className={styles['close'] ?? ''} aria-label={t('common.close')} onPress={onClose}>
              <X aria-hidden />
            </Button>
          </header>
          <div className={styles['body']} {...(isOnlyRead ? { tabIndex: 0 } : {})}>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
