import { useNavigate } from 'react-router';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { useWaiting } from './waiting.ts';

/** After one file the next that waits. */
export function NextFile() {
  const files = useWaiting((state) => state.files);
  const navigate = useNavigate();
  const format = useFormat();
  const [next] = files;
  const go = () => next && navigate(`/imports/file/${next.id}`);
  usePageKeys({ Enter: () => void go() });
  if (!next) return null;
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-sm text-fg-3">
        {files.length === 1 ? 'one more file waits' : `${format.number(files.length)} more files wait`}
      </span>
      <Button variant="primary" kbd="Enter" onClick={go}>
        Next file
      </Button>
    </>
  );
}
