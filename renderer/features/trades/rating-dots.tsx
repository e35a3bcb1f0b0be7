/** One to five, as dots. Each is a place to click. */
export function RatingDots({ rating }: { rating: number | null }) {
  return (
    <span role="img" aria-label={rating === null ? 'not rated' : `${rating} of 5`} className="inline-flex align-middle">
      {[1, 2, 3, 4, 5].map((value) => (
        <span key={value} data-rate={value} className="grid h-4 w-[9px] place-items-center">
          <span className={`size-[5px] rounded-full ${rating !== null && value <= rating ? 'bg-fg-2' : 'bg-track'}`} />
        </span>
      ))}
    </span>
  );
}
