/** What every part of the stand-in knows about the running app. */
export interface OpenWindow {
  readonly id: number;
  close(): void;
  destroy(): void;
}

export const running = {
  ready: false,
  quitting: false,
  windows: new Map<number, OpenWindow>(),
};

/** For the tests (`globalThis.__standin` in the main process): what the app tried. */
export const report = {
  /** Requests that the app refused. */
  blocked: [] as string[],
  /** Requests that would have gone to the network. */
  leaked: [] as string[],
  external: [] as string[],
  preloadErrors: [] as string[],
};

export function onlyBeforeReady(what: string): void {
  if (running.ready) throw new Error(`${what} must be called before the app is ready`);
}
export function onlyAfterReady(what: string): void {
  if (!running.ready) throw new Error(`${what} cannot be used before the app is ready`);
}

export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}
export function preventable<T extends object>(more: T): T & Preventable {
  return {
    ...more,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
