import { EventEmitter } from 'node:events';
import { onlyAfterReady } from './state.ts';

type Listener = (details: any, answer: (response: any) => void) => void;
type PermissionHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void;

export class Session extends EventEmitter {
  beforeRequest: Listener | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: Listener) => {
      this.beforeRequest = listener;
    },
  };
  #permission: PermissionHandler | undefined;
  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.#permission = handler;
  }
  /** Without a handler Electron grants everything, and so does the stand-in. */
  isGranted(contents: unknown, permission: string): Promise<boolean> {
    const ask = this.#permission;
    return ask ? new Promise((resolve) => ask(contents, permission, resolve, { isMainFrame: true })) : Promise.resolve(true);
  }
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
}

export const theSession = new Session();
const partitions = new Map<string, Session>();
export const session = {
  get defaultSession(): Session {
    onlyAfterReady('session.defaultSession');
    return theSession;
  },
  fromPartition(name: string): Session {
    const found = partitions.get(name) ?? new Session();
    partitions.set(name, found);
    return found;
  },
};
