/** Whether the page stands alone: as a folder of files on any web server, with no shell that keeps a journal. */

export interface PageBuild {
  /** Of the service worker that has exactly these files. */
  readonly worker: string;
}

/** What the page was packed with; null in the desktop app and at the local server. */
export function pageBuild(): PageBuild | null {
  const worker = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="yiyue-page"]')?.content;
  return worker === undefined ? null : { worker };
}

export function isPageAlone(): boolean {
  return pageBuild() !== null;
}
