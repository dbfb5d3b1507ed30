/** The process that runs the built desktop app in the test host, to be killed. */
import { ShellHost } from '../support/shell-host/host.ts';
import { startChromium } from './chromium.ts';
import type { CrashMessage } from './messages.ts';
import type { ShellMessage, VictimSettings } from './victim.ts';

const settings: Omit<VictimSettings, 'hear'> = JSON.parse(process.argv[2] ?? '{}');
const { build, profile, executable, store } = settings;
const tell = (message: ShellMessage) => process.send?.(message);

const { context, pid } = await startChromium(executable, profile, store);
tell({ kind: 'chromium', pid });
await context.exposeBinding('tellHarness', (_, message: CrashMessage) => tell({ kind: 'heard', message }));
const report = (problem: string) => console.error(problem);
const host = await ShellHost.start({ build, profile, context, locale: 'zh-CN', report });
await host.firstPage();
