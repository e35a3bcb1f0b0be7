import { app, type Session, shell, type WebContents } from 'electron';
import { externalUrl } from './external-url.ts';
import type { OwnPages } from './own-pages.ts';

/** Denies by default: a page shows itself and talks to the journal. Whatever else it tries is refused here. */
export function guardPages(session: Session, pages: OwnPages): void {
  guardSession(session, pages);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, pages));
}

function guardContents(contents: WebContents, pages: OwnPages): void {
  contents.setWindowOpenHandler(({ url }) => {
    openInBrowser(url);
    return { action: 'deny' };
  });
  // A page may load itself again; nothing leads anywhere else.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isSamePage(event.url, pages)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function guardSession(session: Session, pages: OwnPages): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Offline first: a window reaches no network at all, whatever a page or a library of it would like.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url, pages) }));
}

function openInBrowser(url: string): void {
  const safe = externalUrl(url);
  if (safe !== null) void shell.openExternal(safe);
}

const isSamePage = (url: string, pages: OwnPages): boolean => pages.isOurs(url) && new URL(url).pathname === new URL(pages.start).pathname;

function isLocal(url: string, pages: OwnPages): boolean {
  const { protocol, host } = new URL(url);
  if (['devtools:', 'blob:', 'data:'].includes(protocol)) return true;
  const liveReload = protocol === 'ws:' && host === new URL(pages.start).host;
  return pages.isOurs(url) || liveReload;
}
