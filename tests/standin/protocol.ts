import { onlyAfterReady, onlyBeforeReady } from './state.ts';

type Handler = (request: Request) => Response | Promise<Response>;
interface Privileges {
  standard?: boolean;
  secure?: boolean;
}

/** Chromium takes no new scheme from outside: app://journal/x is https://journal.app.standin.invalid/x in the page. */
const ROOT = '.standin.invalid';
const schemes = new Map<string, Privileges>();
export const handlers = new Map<string, Handler>();

export function toPageUrl(url: string): string {
  const { protocol: scheme, host, pathname, search, hash } = new URL(url);
  const name = scheme.slice(0, -1);
  return schemes.has(name) ? `https://${host}.${name}${ROOT}${pathname}${search}${hash}` : url;
}

export function toAppUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search, hash } = new URL(url);
  if (!hostname.endsWith(ROOT)) return url;
  const parts = hostname.slice(0, -ROOT.length).split('.');
  const scheme = parts.pop();
  return `${scheme}://${parts.join('.')}${pathname}${search}${hash}`;
}

export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string; privileges: Privileges }[]): void {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged()');
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges);
  },
  handle(scheme: string, handler: Handler): void {
    onlyAfterReady('protocol.handle()');
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
    const privileges = schemes.get(scheme);
    if (!privileges?.standard || !privileges.secure)
      throw new Error(`stand-in: ${scheme} must be registered as standard and secure before ready`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
};
