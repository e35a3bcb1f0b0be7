import { z } from 'zod';
import type { Call, Contract, Json } from '../contract/call.ts';
import { AppError } from '../contract/errors.ts';
import type { AnyHandler, AnyHandlers } from './side.ts';

/** The declared call of that name. Only names the contract owns: no `constructor`, no `__proto__`. */
export function findCall(contract: Contract, path: string): Call {
  const [areaName = '', name = '', more] = path.split('.');
  const area = Object.hasOwn(contract, areaName) ? contract[areaName] : undefined;
  const declared = area && more === undefined && Object.hasOwn(area, name) ? area[name] : undefined;
  if (!declared) throw new AppError('unknown_call', `There is no call named “${path.slice(0, 80)}”.`);
  return declared;
}

export function findHandler(handlers: AnyHandlers, path: string): AnyHandler {
  const [area = '', name = ''] = path.split('.');
  const handler = handlers[area]?.[name];
  if (!handler) throw new AppError('unsupported', `${path} cannot be asked for here.`);
  return handler;
}

export function parseInput(declared: Call, path: string, input: unknown): unknown {
  const parsed = declared.in.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 20).map(describe);
  const first = problems[0];
  throw new AppError('invalid_input', first ? sentence(declared, first, parsed.error.issues[0]?.code) : 'That input is not valid.', {
    call: path,
    problems,
  });
}

/** In development and tests an answer that breaks its own contract is a bug, told at once. */
export function checkedOutput(declared: Call, path: string, value: unknown): Json {
  const parsed = declared.out.safeParse(value);
  if (!parsed.success) throw new Error(`${path} answered outside its contract: ${parsed.error.message}`);
  return parsed.data as Json;
}

/** The field stands before what is wrong with it, unless it is the only one and the sentence is our own. */
function sentence(declared: Call, { field, message }: { field: string; message: string }, code: string | undefined): string {
  const isOnly = declared.in instanceof z.ZodObject && Object.keys(declared.in.shape).length === 1;
  return field === '' || (isOnly && code === 'custom') ? message : `${field}: ${message}`;
}

function describe(issue: z.core.$ZodIssue): { field: string; message: string } {
  return { field: issue.path.join('.').slice(0, 120), message: issue.message.slice(0, 200) };
}
