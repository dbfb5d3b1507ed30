/** Small drawings of the three gestures, in the app's own colours; their words stand beside them. */
import type { ReactNode } from 'react';
import styles from './pictures.module.css';

function Picture({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles['picture']} viewBox="0 0 240 120" aria-hidden="true">
      <rect className={styles['page']} x="0.5" y="0.5" width="239" height="119" rx="8" />
      {children}
    </svg>
  );
}

interface LinesProps {
  readonly x: number;
  readonly widths: readonly number[];
  readonly from: number;
}

/** Lines of a text, 16 apart. */
function Lines({ x, widths, from }: LinesProps) {
  return widths.map((width, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
    <rect key={at} className={styles['line']} x={x} y={from + at * 16} width={width} height="5" rx="2.5" />
  ));
}

/** Words that are selected, and the bar beside them. */
export function PictureOfSelecting() {
  return (
    <Picture>
      <rect className={styles['mark']} x="84" y="67" width="104" height="15" rx="2" />
      <Lines x={40} from={24} widths={[160]} />
      <Lines x={40} from={72} widths={[160, 160, 96]} />
      <rect className={styles['bar']} x="76" y="36" width="124" height="26" rx="6" />
      <circle className={styles['yellow']} cx="92" cy="49" r="6" />
      <circle className={styles['green']} cx="110" cy="49" r="6" />
      <circle className={styles['blue']} cx="128" cy="49" r="6" />
      <circle className={styles['pink']} cx="146" cy="49" r="6" />
      <path className={styles['barLine']} d="M164 45h22M164 49h22M164 53h13" />
      <path className={styles['hand']} d="M186 78l0 19 5-4.500 3.500 7 3.500-1.700-3.400-6.800 6.600-.6z" />
    </Picture>
  );
}

/** The contents, and the number of an item. */
export function PictureOfNumber() {
  return (
    <Picture>
      <path className={styles['side']} d="M8.500.5h63.500v119h-63.500a8 8 0 0 1-8-8v-103a8 8 0 0 1 8-8z" />
      <Lines x={14} from={20} widths={[44]} />
      <rect className={styles['current']} x="8" y="34" width="56" height="18" rx="4" />
      <rect className={styles['accent']} x="14" y="40" width="38" height="5" rx="2.500" />
      <Lines x={14} from={62} widths={[44, 30, 40]} />
      <rect className={styles['pill']} x="80" y="34" width="38" height="20" rx="5" />
      <text className={styles['number']} x="99" y="48.500">
        2.2.1
      </text>
      <Lines x={126} from={42} widths={[96, 96, 60]} />
      <Lines x={126} from={18} widths={[70]} />
      <path className={styles['hand']} d="M108 50l0 19 5-4.500 3.500 7 3.500-1.700-3.400-6.800 6.600-.6z" />
    </Picture>
  );
}

/** Notes that become a paper. */
export function PictureOfTakingAway() {
  return (
    <Picture>
      <rect className={styles['card']} x="20" y="18" width="84" height="36" rx="4" />
      <rect className={styles['yellow']} x="20" y="18" width="4" height="36" />
      <Lines x={32} from={28} widths={[60, 40]} />
      <rect className={styles['card']} x="20" y="64" width="84" height="36" rx="4" />
      <rect className={styles['green']} x="20" y="64" width="4" height="36" />
      <Lines x={32} from={74} widths={[60, 46]} />
      <path className={styles['arrow']} d="M116 60h22m-8-8 8 8-8 8" />
      <rect className={styles['card']} x="154" y="14" width="68" height="92" rx="3" />
      <rect className={styles['accent']} x="170" y="26" width="36" height="6" rx="3" />
      <Lines x={164} from={44} widths={[48, 48, 48, 30]} />
    </Picture>
  );
}
