import type { Area, Call, OutputOf, ParsedInputOf } from '../contract/call.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import type { JobContext } from '../jobs/context.ts';
import type { Aside } from './aside.ts';

interface ContextOf {
  query: ReadContext;
  command: WriteContext;
  job: JobContext;
}
type Handler<C extends Call> = C extends { readonly isLong: true }
  ? (input: ParsedInputOf<C>, context: ReadContext) => Promise<Aside<OutputOf<C>>>
  : C['kind'] extends keyof ContextOf
    ? (input: ParsedInputOf<C>, context: ContextOf[C['kind']]) => Promise<OutputOf<C>> | OutputOf<C>
    : never;

/** One handler for each call of an area: a missing or misspelt one does not compile. */
export type HandlersFor<A extends Area> = { readonly [N in keyof A as A[N]['kind'] extends 'host' ? never : N]: Handler<A[N]> };
