/** The bar at the top of the reading page. */
import {
  ChartNoAxesColumn,
  Download,
  GitCompareArrows,
  HelpCircle,
  List,
  MessageSquareText,
  Mic,
  Search,
  Type,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../domain/report/report.ts';
import type { DialogName } from './Dialogs.tsx';
import { MoreActions } from './MoreActions.tsx';
import { SearchButton } from './SearchButton.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import type { Panels } from './use-panels.ts';

export interface ReadTopBarProps {
  readonly report: Report;
  /** How many notes the report has. */
  readonly notes: number;
  readonly panels: Panels;
  /** The switch to other versions; null where there are none. */
  readonly versions: ReactNode;
  /** Back and forward. */
  readonly way: ReactNode;
  /** Whether everything has room in it. */
  readonly hasRoom: boolean;
  readonly onFind: () => void;
  readonly onDialog: (dialog: DialogName) => void;
}

export function ReadTopBar(props: ReadTopBarProps) {
  const { report, notes, panels, versions, way, hasRoom, onFind, onDialog } = props;
  const { t } = useTranslation();
  return (
    <TopBar trail={[report.meeting, report.name]} lead={way}>
      <SearchButton isShort onClick={() => onDialog('search-all')} />
      {versions}
      <TopBarButton
        label={t('top.contents')}
        icon={<List aria-hidden />}
        hint="T"
        isPressed={panels.isContentsOpen}
        onClick={panels.toggleContents}
      />
      <TopBarButton label={t('top.find')} icon={<Search aria-hidden />} hint="Ctrl F" onClick={onFind} />
      <TopBarButton
        label={t('top.notes')}
        icon={<MessageSquareText aria-hidden />}
        hint="M"
        count={notes}
        isPressed={panels.isNotesOpen}
        onClick={panels.toggleNotes}
      />
      <MoreActions hasRoom={hasRoom}>
        <TopBarButton
          label={t('top.prepare')}
          icon={<Mic aria-hidden />}
          onClick={() => {
            location.hash = '#/prepare';
          }}
        />
        <TopBarButton
          label={t('top.figures')}
          icon={<ChartNoAxesColumn aria-hidden />}
          onClick={() => {
            location.hash = `#/figures/${report.id}`;
          }}
        />
        <TopBarButton
          label={t('top.compare')}
          icon={<GitCompareArrows aria-hidden />}
          onClick={() => {
            location.hash = `#/compare/${report.id}`;
          }}
        />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          hint="Ctrl ,"
          onClick={() => onDialog('settings')}
        />
        <TopBarButton
          label={t('top.export')}
          isShort
          icon={<Download aria-hidden />}
          hint="Ctrl E"
          onClick={() => onDialog('export')}
        />
        <TopBarButton
          label={t('top.help')}
          isShort
          icon={<HelpCircle aria-hidden />}
          hint="F1"
          onClick={() => {
            location.hash = '#/help';
          }}
        />
      </MoreActions>
    </TopBar>
  );
}
