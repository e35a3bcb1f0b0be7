import { join } from 'node:path';
import { protocol } from 'electron';
import { SECURITY_HEADERS } from '../src/hosts/content-policy.ts';
import { readStatic } from '../src/hosts/static-files.ts';
import { APP_HOST, APP_SCHEME } from './own-pages.ts';

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app://journal/… with the built page, and nothing else with anything. */
export function serveAppPages(root: string = join(import.meta.dirname, '../renderer')): void {
  protocol.handle(APP_SCHEME, async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const file = method === 'GET' && host === APP_HOST ? await readStatic(root, pathname) : null;
    return file
      ? new Response(new Uint8Array(file.body), { headers: file.headers })
      : new Response('There is nothing here.', { status: 404, headers: SECURITY_HEADERS });
  });
}
