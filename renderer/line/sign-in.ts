let code: string | null = null;
takeCode();

/** Exchanges the one-time code of the link for the cookie. A code that is spent does no harm: an older cookie may still be good. */
export async function signIn(): Promise<void> {
  if (code === null) return;
  const body = JSON.stringify({ code });
  code = null;
  const answer = await fetch('api/session', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-roundtrip': '1' },
  }).catch(() => undefined);
  if (answer?.ok) new BroadcastChannel(CHANNEL).postMessage(null);
}

const CHANNEL = 'sign-in';

/** Tells when a new link was opened: in another tab, which has the same cookie, or in this one, where only the hash changes. */
export function onNewLink(run: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', run);
  // Before the router hears of it: to it the code would be an address.
  window.addEventListener('popstate', (event) => takeCode() && event.stopImmediatePropagation());
  window.addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (!isLink(new URL(newURL).hash)) return;
    history.replaceState(null, '', oldURL);
    run();
  });
}

/** The code leaves the address bar, the history and the router's sight at once, before anything else runs. */
function takeCode(): boolean {
  if (!isLink(location.hash)) return false;
  code = location.hash.slice('#code='.length);
  history.replaceState(null, '', location.pathname + location.search);
  return true;
}

function isLink(hash: string): boolean {
  return /^#code=[\w-]+$/.test(hash);
}
