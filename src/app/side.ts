import type { Contract } from '../contract/call.ts';
import type { ClientFrame, ServerFrame } from '../contract/frames.ts';
import type { World } from '../db/context.ts';
import type { DrawPaths } from '../features/aside.ts';
import type { Log } from './error-body.ts';

export type { DrawPaths };

/** One client by its number, or everybody. */
export type Address = number | 'all';
/** Frames leave a side as JSON text, so that whoever passes them on need not read them. */
export type Emit = (to: Address, text: string) => void;

/** Half of the core: the writer or the reader, in this thread or another. */
export interface Side {
  receive(from: number, frame: ClientFrame): void;
  /** That client is gone: nobody waits for its answers. */
  drop(from: number): void;
  close(): Promise<void>;
}

export type AnyHandler = (input: unknown, context: unknown) => unknown;
export type AnyHandlers = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;

export interface SideOptions {
  contract: Contract;
  handlers: AnyHandlers;
  folder: string;
  world: World;
  emit: Emit;
  log: Log;
  /** Parse answers too: in development and tests. */
  checkOutput: boolean;
  /** A reader that lives long, in a thread of its own: it loads the trades before anybody asks for them, and keeps them for the next start. */
  loadsAhead?: boolean;
  /** Where there are threads; else paths are drawn here. */
  drawPaths?: DrawPaths;
}

export function encodeFrame(frame: ServerFrame): string {
  return JSON.stringify(frame);
}
