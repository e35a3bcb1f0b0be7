/** The head of the table, the same while its rows are awaited. */
export function AccountColumns() {
  return (
    <thead>
      <tr>
        <Head className="rounded-tl-lg pl-4">Account</Head>
        <Head className="w-31 xl:w-[20%]">Broker</Head>
        <Head className="w-18 xl:w-[7%]">Currency</Head>
        <Head className="w-35 text-right xl:w-[13%]">Starting balance</Head>
        <Head className="w-35 pl-6 xl:w-[13%]">Day starts at</Head>
        <Head className="w-32 xl:w-[13%]">Lots leave, trade is</Head>
        <Head className="w-16 xl:w-[7%]">In totals</Head>
        <Head className="w-11 rounded-tr-lg">
          <span className="sr-only">More</span>
        </Head>
      </tr>
    </thead>
  );
}

function Head({ className = '', children }: { className?: string; children: React.ReactNode }) {
  return (
    <th
      scope="col"
      className={`sticky top-0 z-[1] h-7 border-b border-line-2 bg-sunken px-2 text-left font-medium whitespace-nowrap text-fg-3 ${className}`}
    >
      {children}
    </th>
  );
}
