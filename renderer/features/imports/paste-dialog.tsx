import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { takeFiles } from './waiting.ts';

/** Rows from a page of the broker or a spreadsheet, read like a file. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  function submit() {
    if (text.trim() === '') return;
    const first = takeFiles([new File([text], 'pasted.csv')]);
    onClose();
    if (first) navigate(`/imports/file/${first}`);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Paste rows"
      description="Copied from your broker’s page or a spreadsheet, with the names of the columns in the first row."
      onSubmit={submit}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" disabled={text.trim() === ''}>
            Read them
          </Button>
        </>
      }
    >
      <Field label="Rows">
        {(control) => (
          <textarea
            {...control}
            value={text}
            onChange={({ target }) => setText(target.value)}
            rows={12}
            spellCheck={false}
            className="w-full resize-y rounded-md border border-line-3 bg-card px-2 py-1.5 font-mono text-sm whitespace-pre"
          />
        )}
      </Field>
    </Dialog>
  );
}
