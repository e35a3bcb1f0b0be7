/** Brings the keyboard to a part of what is written: into its text, else onto the button that opens it. */
export function goIntoWords(name: 'note' | 'tags'): void {
  const part = document.querySelector(`[data-words=${name}]`);
  const text = part?.querySelector<HTMLElement>('textarea, [contenteditable=true], input:not([type=checkbox])');
  if (text) return text.focus();
  const buttons = [...(part?.querySelectorAll<HTMLElement>('button') ?? [])];
  const opens = buttons.find((button) => OPENS.test(button.textContent ?? '') || OPENS.test(button.ariaLabel ?? '')) ?? buttons.at(-1);
  opens?.focus();
  opens?.click();
}

const OPENS = /^(edit|write|add|tag|note)/i;
