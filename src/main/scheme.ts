/** The scheme `yiyue:`, under which the desktop app serves the built page from its own folder, what is to become a PDF, and nothing else. */
import { join } from 'node:path';
import { protocol } from 'electron';
import { appOrigin } from '../bridge.ts';
import { patiently } from '../journal/patiently.ts';
import { answerPageFile } from '../shell/page-files.ts';
import { answerPaper } from './paper.ts';

const { protocol: schemeWithColon, host } = new URL(appOrigin);
const scheme = schemeWithColon.slice(0, -1);
const pageFolder = join(__dirname, '../renderer');

/** Must run before the app is ready: afterwards Chromium takes no new schemes. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePage(): void {
  protocol.handle(scheme, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
    const paper = method === 'GET' ? answerPaper(pathOf(url)) : null;
    if (paper) return paper;
    const { status, headers, bytes } = await answerPageFile(pageFolder, pathOf(url), patiently);
    return new Response(method === 'HEAD' ? null : bytes, { status, headers });
  });
}

/** An address with another host gets an empty path, which is refused. */
function pathOf(address: string): string {
  const url = new URL(address);
  return url.host === host ? url.pathname : '';
}
