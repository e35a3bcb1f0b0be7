export const APP_SCHEME = 'app';
export const APP_HOST = 'journal';

/** Which pages are ours, and where the first one is. In development Vite serves them from this machine. */
export interface OwnPages {
  readonly start: string;
  isOurs(url: string): boolean;
}

export function ownPages(devUrl: string | undefined): OwnPages {
  const dev = devUrl ? loopback(devUrl) : null;
  return {
    start: dev ? dev.href : `${APP_SCHEME}://${APP_HOST}/index.html`,
    isOurs(text) {
      if (!URL.canParse(text)) return false;
      const url = new URL(text);
      if (dev) return url.origin === dev.origin;
      return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
    },
  };
}

function loopback(text: string): URL {
  const url = new URL(text);
  if (url.protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(url.hostname))
    throw new Error(`The development server must be on this machine, not at ${text}`);
  return url;
}
