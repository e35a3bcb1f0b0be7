import type { ReactNode } from 'react';
import { AppError } from '../../src/contract/errors.ts';
import { Alert } from './alert.tsx';

/** An error in its place on the page: what happened in bold, what was kept and what to do below it, the code small at the end. */
export function ErrorAlert({ error, children, actions }: { error: Error; children?: ReactNode; actions?: ReactNode }) {
  const [, happened = error.message, rest = ''] = /^(.+?\.)\s+(?=\p{Lu})(.+)$/su.exec(error.message) ?? [];
  const text = [rest, children].filter(Boolean);
  return (
    <Alert tone="danger" title={happened} code={codeOf(error)} actions={actions}>
      {text.length > 0 && (
        <>
          {rest} {children}
        </>
      )}
    </Alert>
  );
}

function codeOf(error: Error): string {
  if (!(error instanceof AppError)) return 'internal';
  const { reference } = error.details;
  return typeof reference === 'string' ? `${error.code} · ${reference}` : error.code;
}
