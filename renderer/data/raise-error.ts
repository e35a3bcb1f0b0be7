import { TriangleAlert } from 'lucide-react';
import type { AppError } from '../../src/contract/errors.ts';
import { raise } from './raise.tsx';

/** The sentence of the error, its code small at the end. What the person cancelled himself is not told to him. */
export function raiseError(error: AppError): void {
  if (error.code === 'cancelled') return;
  const { reference } = error.details;
  const code = typeof reference === 'string' ? `${error.code} · ${reference}` : error.code;
  raise({ icon: TriangleAlert, tone: 'danger', sentence: error.message, code, name: `${error.code} ${error.message}`, stays: true });
}
