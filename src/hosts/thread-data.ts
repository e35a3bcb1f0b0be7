/** What a thread is told when it starts. */
export interface ThreadData {
  folder: string;
  checkOutput: boolean;
}
