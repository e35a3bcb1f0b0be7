// Injected into pages as text, so each function stands on its own. `bridge` runs in the page's world and in the preload's, and carries what
// contextBridge exposes from one to the other in CustomEvent.detail, which Blink clones when it crosses worlds.

/**
 * @param {'page' | 'preload'} me
 * @param {'page' | 'preload'} peer
 */
export function bridge(me, peer) {
  const functions = new Map();
  const returned = new Map();
  let last = 0;
  const post = (message) => document.dispatchEvent(new CustomEvent(`standin:${peer}`, { detail: message }));

  const pack = (value) => {
    if (typeof value === 'function') {
      functions.set(++last, value);
      return { kind: 'function', id: last };
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (value !== null && typeof value === 'object')
      return { kind: 'object', entries: Object.entries(value).map(([name, inner]) => [name, pack(inner)]) };
    return { kind: 'plain', value };
  };
  const unpack = (packed) => {
    switch (packed.kind) {
      case 'function':
        return (...given) => callPeer(packed.id, given);
      case 'array':
        return packed.items.map(unpack);
      case 'error':
        return new Error(packed.message);
      case 'object':
        return Object.fromEntries(packed.entries.map(([name, inner]) => [name, unpack(inner)]));
      default:
        return packed.value;
    }
  };
  // Events are dispatched at once, so the answer is there when `post` returns.
  const callPeer = (id, given) => {
    const call = ++last;
    post({ type: 'call', id, call, given: given.map(pack) });
    const answer = returned.get(call);
    returned.delete(call);
    if (!answer) throw new Error('The other world is gone.');
    if (answer.failed) throw unpack(answer.value);
    return unpack(answer.value);
  };
  const answerCall = ({ id, call, given }) => {
    try {
      post({ type: 'return', call, value: pack(functions.get(id)(...given.map(unpack))) });
    } catch (error) {
      post({ type: 'return', call, failed: true, value: pack(error) });
    }
  };
  const freeze = (value) => {
    if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) freeze(inner);
    return Object.freeze(value);
  };

  document.addEventListener(`standin:${me}`, ({ detail }) => {
    if (detail.type === 'call') answerCall(detail);
    if (detail.type === 'return') returned.set(detail.call, detail);
    if (detail.type === 'expose') Object.defineProperty(globalThis, detail.name, { value: freeze(unpack(detail.value)), enumerable: true });
  });

  if (me === 'page') {
    // Resolved against the address the app knows, not the one this page has here.
    const base = location.href.replace(/^https:\/\/([^/]+)\.(\w+)\.standin\.invalid/, '$2://$1');
    const open = (url) => post({ type: 'open', url: new URL(url ?? '', base).href });
    window.open = (url) => {
      open(url);
      return null;
    };
    window.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null;
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      open(link.href);
    });
  }
  return { post, pack };
}

/** The preload's world: `electron` as a sandboxed preload sees it, then the built preload file, unmodified. */
export function preloadWorld(bridge, source, about) {
  if (window !== window.top || location.protocol === 'about:') return; // frames inside the page get no preload
  const { post, pack } = bridge('preload', 'page');
  const listeners = new Map();
  // structuredClone throws for what Electron could not send; of the rest the app sends only what JSON can carry.
  const send = (message) => __standinSend(JSON.stringify(structuredClone(message)));

  globalThis.__standinReceive = ({ channel, args }) => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...args);
  };
  document.addEventListener('standin:preload', ({ detail }) => {
    if (detail.type === 'open') send({ type: 'open-window', url: detail.url });
  });

  const ipcRenderer = {
    send: (channel, ...args) => send({ type: 'send', channel, args }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name, value) => post({ type: 'expose', name, value: pack(value) }),
  };
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  const process = { ...about, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] };
  try {
    new Function('require', 'process', 'exports', 'module', source)(require, process, module.exports, module);
  } catch (error) {
    send({ type: 'preload-error', message: String(error?.stack ?? error) });
  }
}
