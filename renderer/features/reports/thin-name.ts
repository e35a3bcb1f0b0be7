/** A file that holds some of what there is says so in its name: "equity-800-of-2345". */
export const thinName = (name: string, { points, of }: { points: readonly unknown[]; of: number }): string =>
  points.length > 0 && points.length < of ? `${name}-${points.length}-of-${of}` : name;
