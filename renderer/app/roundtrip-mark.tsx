/** The mark: up, down and home again. */
export function RoundtripMark({ size = 18 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M1.5 13h3.2c2.6 0 2-8.5 4.5-8.5s1.8 8.5 4.4 8.5h2.9" />
      <path d="m14.2 10.7 2.3 2.3-2.3 2.3" />
      <circle cx="9.2" cy="4.4" r=".6" fill="currentColor" />
    </svg>
  );
}
