import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';

export interface Draft<T extends object> {
  /** As it would be saved. */
  value: T;
  set<K extends keyof T>(key: K, value: T[K]): void;
  setAll(values: Partial<T>): void;
  /** The fields that differ from what is stored. */
  changed: (keyof T & string)[];
  /** What is wrong with 'name' or 'fees.0.amount', once it was touched or saving was tried. */
  error(path: string): string | undefined;
  /** Saving was tried, and did not pass. */
  isAsked: boolean;
  /** The checked value, or null: the errors are shown from now on. */
  check(): T | null;
  /** What was sent so and saved is no change of his any more, whatever became of it since: it may be undone already. */
  settle(sent: T): void;
  discard(): void;
}

/**
 * What a person has changed and not yet saved, over what is stored. Only his own changes are kept: when what is stored changes
 * meanwhile, the fields he left alone follow.
 */
export function useDraft<T extends object>(schema: ZodType<T>, stored: T): Draft<T> {
  const [own, setOwn] = useState<Partial<T>>({});
  const [asked, setAsked] = useState(false);
  const value = { ...stored, ...own };
  const changed = (Object.keys(own) as (keyof T & string)[]).filter((key) => !same(stored[key], value[key]));
  const checked = schema.safeParse(value);
  const problems = checked.success ? [] : checked.error.issues;

  // Saved, or changed back: nothing of it is his own any more.
  const isClean = changed.length === 0 && Object.keys(own).length > 0;
  useEffect(() => {
    if (isClean) setOwn({});
  }, [isClean]);

  return {
    value,
    changed,
    isAsked: asked,
    set: (key, next) => setOwn((before) => ({ ...before, [key]: next })),
    setAll: (values) => setOwn((before) => ({ ...before, ...values })),
    error(path) {
      const field = path.split('.')[0] as keyof T & string;
      if (!asked && !changed.includes(field)) return undefined;
      return problems.find((problem) => problem.path.join('.') === path)?.message;
    },
    check() {
      setAsked(!checked.success);
      return checked.success ? checked.data : null;
    },
    settle: (sent) =>
      setOwn((before) => {
        const left = { ...before };
        for (const key of Object.keys(before) as (keyof T)[]) if (same(before[key], sent[key])) delete left[key];
        return left;
      }),
    discard() {
      setOwn({});
      setAsked(false);
    },
  };
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
