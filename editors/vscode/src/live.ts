/**
 * Keeps something current while its source changes: waits until the changes pause, works on the last one alone, and drops
 * what an earlier one gives late.
 */
export class Live<Source, Result> {
  private timer: NodeJS.Timeout | undefined;
  private working: AbortController | undefined;

  /**
   * @param work What is done with a source; it should end early when the signal says so.
   * @param show Shows a result.
   */
  constructor(private readonly work: (source: Source, signal: AbortSignal) => Promise<Result>, private readonly show: (result: Result) => void) {}

  /**
   * Says that the source changed.
   * @param source Gives the source at the time when it is needed.
   * @param delay How long to wait for another change, in milliseconds.
   */
  change(source: () => Source, delay: number): void {
    this.stop();
    this.timer = setTimeout(() => { void this.begin(source()); }, delay);
  }

  /** Ends what is under way. */
  stop(): void {
    clearTimeout(this.timer);
    this.working?.abort();
    this.working = undefined;
  }

  private async begin(source: Source): Promise<void> {
    const own = new AbortController();
    this.working = own;
    const result = await this.work(source, own.signal);
    if (!own.signal.aborted) this.show(result);
  }
}
