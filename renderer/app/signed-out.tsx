import { Kbd } from '../ui/kbd.tsx';
import { RoundtripMark } from './roundtrip-mark.tsx';

/** This browser has no right to the journal, or no longer. */
export function SignedOut() {
  return (
    <main className="fixed inset-0 z-50 grid place-content-center bg-bg p-6">
      <title>Roundtrip</title>
      <div className="max-w-[420px]">
        <RoundtripMark size={26} />
        <h1 className="mt-3 text-xl font-semibold tracking-[-0.014em]">This page needs a new link</h1>
        <p className="mt-1 text-fg-2">
          Each link opens the journal once, so that no other page on this machine can. Go to the terminal where Roundtrip runs and press{' '}
          <Kbd>Enter</Kbd>: it shows a new link.
        </p>
        <p className="mt-3 text-sm text-fg-3">Your journal is safe, and what you typed here stays until then.</p>
      </div>
    </main>
  );
}
