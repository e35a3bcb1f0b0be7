import { Copy, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { copyText } from './copy-text.ts';
import { useReported } from './use-reported.ts';

/** A mistake of the page itself. The journal is not touched by it. */
export function ErrorPage({ error }: { error: unknown }) {
  const [copied, setCopied] = useState(false);
  const { reference, details } = useReported(error);
  return (
    <div className="grid h-full place-content-center p-6">
      <Alert
        tone="danger"
        title="This page made a mistake and stopped."
        code={`page · ${reference}`}
        className="max-w-[560px]"
        actions={
          <>
            <Button icon={RotateCcw} onClick={() => location.reload()}>
              Reload
            </Button>
            <Button
              variant="quiet"
              icon={Copy}
              onClick={() => {
                copyText(details);
                setCopied(true);
              }}
            >
              {copied ? 'Copied' : 'Copy details'}
            </Button>
          </>
        }
      >
        Your journal is safe: everything that was saved is kept. Reload the page to go on. If it happens again, the details help to find it.
      </Alert>
    </div>
  );
}
