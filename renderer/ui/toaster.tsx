import { Toaster as Sonner } from 'sonner';

/** Where toasts appear; one place in the app. Toasts are raised through data/say.ts. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={12}
      gap={8}
      visibleToasts={4}
      expand
      // Its other label for this adds the name of a key.
      customAriaLabel="Messages"
      // A dialog makes the page deaf to the pointer, but not what floats above it. Buttons at the foot of a panel, or that float over rows, stay in reach.
      className="pointer-events-auto! font-sans! [--width:380px]! [body:has([data-foot]:not(:empty))_&]:[--offset-bottom:62px]! [body:has([data-floats])_&]:[--offset-bottom:92px]!"
      toastOptions={{ unstyled: true, className: 'w-full' }}
    />
  );
}
