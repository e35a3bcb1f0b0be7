import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

/** What did not come in, file by file; the others did. */
export function ImageFailures({ sentences, onClose }: { sentences: readonly string[]; onClose: () => void }) {
  if (sentences.length === 0) return null;
  return (
    <Alert
      tone="danger"
      className="mt-2"
      title={sentences.length === 1 ? 'One file was not added' : `${sentences.length} files were not added`}
      actions={
        <Button size="sm" onClick={onClose}>
          Dismiss
        </Button>
      }
    >
      <ul className="flex flex-col gap-1 break-words">
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  );
}
