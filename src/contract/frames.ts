import { z } from 'zod';
import type { Json } from './call.ts';
import type { ErrorBody } from './errors.ts';

/** What a client may send. Everything else is malformed. */
export const ClientFrame = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('call'),
    id: z.int().min(1),
    call: z.string().max(80),
    input: z.unknown(),
    /** The newest rev this client has seen: the answer must be at or after it. */
    after: z.int().min(0),
  }),
  z.strictObject({ t: z.literal('cancel'), id: z.int().min(1) }),
  z.strictObject({ t: z.literal('cancelJob'), job: z.string().max(40) }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

export interface JobState {
  job: string;
  call: string;
  title: string;
  done: number;
  /** null while it cannot be known. */
  total: number | null;
  startedAt: number;
  state: 'running' | 'done' | 'failed' | 'cancelled';
}

/** What a client may get. `id` names one of its own calls. */
export type ServerFrame =
  /** `change`: what a command changed, as the history has it. */
  | { t: 'value'; id: number; value: Json; rev: number; change?: number }
  | { t: 'error'; id: number; error: ErrorBody }
  /** To everybody. Once, at its start, to its own client with the id of the call. */
  | { t: 'progress'; id: number | null; job: JobState }
  | { t: 'changed'; rev: number }
  /** Something happened that no call can tell: a thread crashed and was restarted. */
  | { t: 'trouble'; error: ErrorBody }
  /** Another journal is open now: forget everything. */
  | { t: 'reset' }
  /** The line is gone; sent by the transport itself. */
  | { t: 'closed'; error: ErrorBody };

export const MAX_FRAME_CHARS = 8_000_000;
/** So many in one request of a page. */
export const MOST_FRAMES = 100;
