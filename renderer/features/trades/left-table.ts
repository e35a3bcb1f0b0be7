/** Where the table was left, by its address: who comes back finds it as it was. */
interface LeftTable {
  readonly address: string;
  readonly cursor: number;
  readonly top: number;
}
let left: LeftTable | null = null;

export const leaveTable = (now: LeftTable): void => {
  left = now;
};
export const leftTable = (address: string): LeftTable | null => (left?.address === address ? left : null);
