import type { HostState } from '../contract/host.ts';

/** One client of the journal, whatever it is: a window, a browser page, a terminal. Frames are JSON text. */
export interface Link {
  receive(text: string): void;
  close(): void;
}

/** What the surroundings can do; what is missing answers `unsupported`. */
export interface HostAbilities {
  readonly kind: HostState['kind'];
  readonly version: string;
  chooseFolder?(title: string): Promise<string | null>;
  showFolder?(folder: string): Promise<void>;
  checkForUpdates?(): Promise<string | null>;
  /** May a page name this folder? The desktop says yes only to folders that its own dialog gave out. */
  mayOpen(folder: string): boolean;
}

/** A process with a journal: it owns it, or is a client of the process that does. Links survive a change of journal. */
export interface Host {
  state(): HostState;
  connect(deliver: (text: string) => void): Link;
  close(): Promise<void>;
}

export declare function openHost(folder: string, abilities: HostAbilities): Promise<Host>;
