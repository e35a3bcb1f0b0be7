// Injected into pages. `bridge` runs in the main world AND in the isolated preload world and carries contextBridge
// values between them over CustomEvent.detail (Blink clones detail when it crosses worlds).
export function bridge(me, peer) {
  const fns = new Map();
  const proms = new Map();
  const rets = new Map();
  let seq = 0;
  const post = (m) => document.dispatchEvent(new CustomEvent(`standin:${peer}`, { detail: m }));
  const pack = (v) => {
    if (typeof v === 'function') {
      const id = ++seq;
      fns.set(id, v);
      return { k: 'f', id };
    }
    if (v instanceof Promise) {
      const id = ++seq;
      v.then(
        (x) => post({ type: 'res', id, value: pack(x) }),
        (e) => post({ type: 'rej', id, value: pack(e instanceof Error ? e : new Error(String(e))) }),
      );
      return { k: 'p', id };
    }
    if (v instanceof Error) return { k: 'e', m: v.message };
    if (Array.isArray(v)) return { k: 'a', v: v.map(pack) };
    if (typeof v === 'symbol') return { k: 'v', v: undefined };
    const proto = v && typeof v === 'object' ? Object.prototype.toString.call(v) : '';
    if (proto === '[object Object]') return { k: 'o', v: Object.entries(v).map(([k, x]) => [k, pack(x)]) };
    return { k: 'v', v: v && typeof v === 'object' ? structuredClone(v) : v };
  };
  const unpack = (w) => {
    switch (w.k) {
      case 'f':
        return (...args) => {
          const call = ++seq;
          post({ type: 'call', fn: w.id, call, args: args.map(pack) });
          const r = rets.get(call);
          rets.delete(call);
          if (!r) throw new Error('context bridge peer is gone');
          if (r.threw) throw unpack(r.value);
          return unpack(r.value);
        };
      case 'p':
        return new Promise((res, rej) => proms.set(w.id, { res, rej }));
      case 'e':
        return new Error(w.m);
      case 'a':
        return w.v.map(unpack);
      case 'o':
        return Object.fromEntries(w.v.map(([k, x]) => [k, unpack(x)]));
      default:
        return w.v;
    }
  };
  const api = { pack, unpack, post, expose: null };
  document.addEventListener(`standin:${me}`, (ev) => {
    const m = ev.detail;
    if (m.type === 'call') {
      let out;
      try {
        out = { value: pack(fns.get(m.fn)(...m.args.map(unpack))) };
      } catch (e) {
        out = { threw: true, value: pack(e) };
      }
      post({ type: 'ret', call: m.call, ...out });
    } else if (m.type === 'ret') rets.set(m.call, m);
    else if (m.type === 'res') {
      proms.get(m.id)?.res(unpack(m.value));
      proms.delete(m.id);
    } else if (m.type === 'rej') {
      proms.get(m.id)?.rej(unpack(m.value));
      proms.delete(m.id);
    } else if (m.type === 'expose') {
      const freeze = (o) => {
        if (o && typeof o === 'object') {
          for (const x of Object.values(o)) freeze(x);
          Object.freeze(o);
        }
        return o;
      };
      Object.defineProperty(globalThis, m.key, { value: freeze(unpack(m.value)), enumerable: true, configurable: false, writable: false });
    }
  });
  if (me === 'main') {
    // window.open and target=_blank go to the handler set by setWindowOpenHandler; only 'deny' is supported.
    // Resolved against the address the app knows, not the one this page has here.
    const base = location.href.replace(/^https:\/\/([^/]+)\.(\w+)\.standin\.invalid/, '$2://$1');
    const open = (u) => post({ type: 'open', url: new URL(u ?? '', base).href });
    Object.defineProperty(window, 'open', {
      configurable: true,
      writable: true,
      value: (u) => {
        open(u);
        return null;
      },
    });
    window.addEventListener('click', (ev) => {
      const a = ev.target instanceof Element ? ev.target.closest('a[target=_blank]') : null;
      if (!a || ev.defaultPrevented) return;
      ev.preventDefault();
      open(a.href);
    });
  }
  return api;
}

/** The isolated world: `electron` as a sandboxed preload sees it, then the built preload file, unmodified. */
export function preloadWorld(makeCodec, bridge, source, info) {
  if (window !== window.top || location.protocol === 'about:') return; // nodeIntegrationInSubFrames is off
  const codec = makeCodec();
  const br = bridge('iso', 'main');
  const pending = new Map();
  const listeners = new Map();
  let seq = 0;
  globalThis.__standinReceive = (text) => {
    const m = codec.decode(text);
    if (m.type === 'reply') {
      const p = pending.get(m.id);
      pending.delete(m.id);
      if (m.error !== undefined) p.rej(new Error(`Error invoking remote method '${p.channel}': ${m.error}`));
      else p.res(m.result);
    } else if (m.type === 'event') for (const f of [...(listeners.get(m.channel) ?? [])]) f({ sender: ipcRenderer, ports: [] }, ...m.args);
  };
  document.addEventListener('standin:iso', (ev) => ev.detail.type === 'open' && send({ type: 'open-window', url: ev.detail.url }));
  const send = (m) => __standinSend(codec.encode(m)); // throws DataCloneError here, in the sender, like Electron
  const ipcRenderer = {
    invoke: async (channel, ...args) =>
      new Promise((res, rej) => {
        const id = ++seq;
        send({ type: 'invoke', id, channel, args });
        pending.set(id, { res, rej, channel });
      }),
    send: (channel, ...args) => send({ type: 'send', channel, args }),
    sendSync() {
      throw new Error('stand-in: ipcRenderer.sendSync is not supported (and not wanted)');
    },
    on(c, f) {
      (listeners.get(c) ?? listeners.set(c, new Set()).get(c)).add(f);
      return ipcRenderer;
    },
    once(c, f) {
      const g = (...a) => {
        ipcRenderer.removeListener(c, g);
        f(...a);
      };
      return ipcRenderer.on(c, g);
    },
    removeListener(c, f) {
      listeners.get(c)?.delete(f);
      return ipcRenderer;
    },
    removeAllListeners(c) {
      listeners.delete(c);
      return ipcRenderer;
    },
  };
  ipcRenderer.off = ipcRenderer.removeListener;
  const taken = new Set();
  const contextBridge = {
    exposeInMainWorld(key, value) {
      if (taken.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      taken.add(key);
      br.post({ type: 'expose', key, value: br.pack(value) });
    },
  };
  const electron = {
    contextBridge,
    ipcRenderer,
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1 },
    webUtils: { getPathForFile: (f) => f.__path ?? '' },
  };
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron;
    throw new Error(`module not found: ${name}`); // what a sandboxed preload gets in Electron
  };
  const module = { exports: {} };
  const process = {
    platform: info.platform,
    arch: info.arch,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    versions: info.versions,
    env: {},
    argv: [],
  };
  try {
    new Function('require', 'process', 'exports', 'module', `${source}\n//# sourceURL=${info.preloadPath}`)(
      require,
      process,
      module.exports,
      module,
    );
  } catch (e) {
    send({ type: 'preload-error', message: String(e?.stack ?? e) });
  }
}
