const hash = /^#code=([\w-]+)$/.exec(location.hash);
let code = hash?.[1] ?? null;
// The code leaves the address bar, the history and the router's sight at once, before anything else runs.
if (code) history.replaceState(null, '', location.pathname + location.search);

/** Exchanges the one-time code of the link for the cookie. A code that is spent does no harm: an older cookie may still be good. */
export async function signIn(): Promise<void> {
  if (code === null) return;
  const body = JSON.stringify({ code });
  code = null;
  await fetch('api/session', { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-roundtrip': '1' } }).catch(
    () => undefined,
  );
}
