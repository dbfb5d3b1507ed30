/** The one place where a fault of the app itself ends: notes are stored, and the way on is shown. */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHoldings } from '../storage/live.ts';
import { Button } from '../ui/Button.tsx';
import { ExportFirst, Notice } from './TroublePage.tsx';

interface State {
  readonly isCrashed: boolean;
}

export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isCrashed: false };

  static getDerivedStateFromError(): State {
    return { isCrashed: true };
  }

  override render(): ReactNode {
    return this.state.isCrashed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage() {
  const { t } = useTranslation();
  const isSaved = useHoldings().state === 'saved';
  return (
    <Notice
      title={t('trouble.crash')}
      detail={isSaved ? t('trouble.crashDetail') : t('trouble.crashUnsaved')}
      next=""
    >
      <ExportFirst />
      <Button isPrimary onClick={() => location.reload()}>
        {t('trouble.reload')}
      </Button>
    </Notice>
  );
}
