import type { z } from 'zod';

/** What can cross from one process to another: plain JSON, nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * query: read-only, answered by the reader from committed data.
 * command: one short transaction in the writer.
 * job: long work in the writer, with progress and cancel.
 * host: answered by the process that owns the windows (folders, dialogs), not by the journal.
 */
export type CallKind = 'query' | 'command' | 'job' | 'host';

export interface Call<K extends CallKind = CallKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: K;
  /** One line for `roundtrip --help`. */
  readonly about: string;
  readonly in: I;
  readonly out: O;
}
export type Area = Readonly<Record<string, Call>>;
export type Contract = Readonly<Record<string, Area>>;

interface Shape<I, O> {
  about: string;
  in: I;
  out: O;
}
type JsonSchema = z.ZodType<Json>;

export const query = <I extends z.ZodType, O extends JsonSchema>(shape: Shape<I, O>): Call<'query', I, O> => ({ kind: 'query', ...shape });
/** Data is read first, as ever; what is made of it takes long, tells how far it is, and keeps nobody waiting. */
export const longQuery = <I extends z.ZodType, O extends JsonSchema>(
  shape: Shape<I, O>,
): Call<'query', I, O> & { readonly isLong: true } => ({
  kind: 'query',
  isLong: true,
  ...shape,
});
export const command = <I extends z.ZodType, O extends JsonSchema>(shape: Shape<I, O>): Call<'command', I, O> => ({
  kind: 'command',
  ...shape,
});
export const job = <I extends z.ZodType, O extends JsonSchema>(shape: Shape<I, O>): Call<'job', I, O> => ({ kind: 'job', ...shape });
export const host = <I extends z.ZodType, O extends JsonSchema>(shape: Shape<I, O>): Call<'host', I, O> => ({ kind: 'host', ...shape });

export type InputOf<C extends Call> = z.input<C['in']>;
export type ParsedInputOf<C extends Call> = z.output<C['in']>;
export type OutputOf<C extends Call> = z.output<C['out']>;
