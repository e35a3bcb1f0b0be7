import { RoundtripMark } from './roundtrip-mark.tsx';

export function Brand() {
  return (
    <div className="flex h-(--top-h) shrink-0 items-center gap-2 px-2 font-semibold tracking-[-0.01em] max-lg:justify-center max-lg:px-0">
      <RoundtripMark />
      <span className="truncate max-lg:sr-only">Roundtrip</span>
    </div>
  );
}
