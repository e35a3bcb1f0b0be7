import type { Page } from './page.ts';
import { handlers, toAppUrl } from './protocol.ts';
import { theSession } from './session.ts';
import { preventable, report } from './state.ts';

type Params = Record<string, any>;
interface Navigating {
  readonly page: Page;
  /** The address that the app itself asked for. */
  readonly expected: string;
  emit(event: string, ...args: unknown[]): boolean;
}

/** Every request of a page is held until the app has spoken: will-navigate, webRequest, then its protocol handler. There is no network. */
export async function answerRequest(contents: Navigating, paused: Params): Promise<void> {
  const url = toAppUrl(paused.request.url);
  const command = (method: string, params: Params) =>
    contents.page.command(method, { requestId: paused.requestId, ...params }).catch(() => {});
  const fail = (errorReason: string) => command('Fetch.failRequest', { errorReason });
  try {
    if (isRefusedNavigation(contents, paused, url)) return void (await fail('Aborted'));
    if (await isCancelled(url, paused)) {
      report.blocked.push(url);
      return void (await fail('BlockedByClient'));
    }
    const handler = url === paused.request.url ? undefined : handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler) {
      const response = await handler(new Request(url, init(paused.request)));
      await command('Fetch.fulfillRequest', {
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      });
    } else if (isDevServer(url)) {
      await command('Fetch.continueRequest', {});
    } else {
      report.leaked.push(url);
      await fail('InternetDisconnected');
    }
  } catch (error) {
    console.error('[stand-in] request', url, error);
    await fail('Failed');
  }
}

function isRefusedNavigation(contents: Navigating, { resourceType, frameId, request }: Params, url: string): boolean {
  if (resourceType !== 'Document') return false;
  const isMainFrame = frameId === contents.page.mainFrame;
  if (isMainFrame && withoutHash(request.url) === withoutHash(contents.expected)) return false;
  const event = preventable({ url, isMainFrame, isSameDocument: false });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, url);
  return event.defaultPrevented;
}

async function isCancelled(url: string, { request, resourceType }: Params): Promise<boolean> {
  const ask = theSession.beforeRequest;
  if (!ask) return false;
  const answer: { cancel?: boolean } = await new Promise((resolve) => ask({ url, method: request.method, resourceType }, resolve));
  return answer.cancel === true;
}

/** The only server a window may reach, and only in development. */
const isDevServer = (url: string): boolean => {
  const server = process.env.VITE_DEV_URL;
  return server !== undefined && new URL(url).host === new URL(server).host;
};
const withoutHash = (url: string): string => url.split('#')[0] ?? '';
/** Bytes come in pieces; the text of the whole is only there when it is text. */
function init({ method, headers, postDataEntries }: Params): RequestInit {
  const pieces = (postDataEntries ?? []).map(({ bytes }: Params) => Buffer.from(bytes, 'base64'));
  return { method, headers, ...(pieces.length > 0 ? { body: Buffer.concat(pieces) } : {}) };
}
