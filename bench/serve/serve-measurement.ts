/** One line of the bench `serve`. Times in milliseconds, medians of the runs. */
export type ServeMeasurement = {
  readonly bench: 'serve';
  readonly case: string;
  readonly requests: number;
  readonly runs: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Milliseconds on the processors for one request, of the server's process alone. */
  readonly cpu: number;
  /** MiB, of the server's process alone. */
  readonly peakMemory: number;
  readonly rival?: string;
  readonly ratio?: number;
  readonly goal?: string;
  readonly met?: boolean;
};

/** One opening of the first page with nothing kept from before. */
export type PageMeasurement = {
  readonly bench: 'serve';
  readonly case: string;
  readonly runs: number;
  /** Bytes on the wire, with headers. */
  readonly script: number;
  readonly all: number;
  readonly requests: number;
  /** From the click to the heading on the screen, and to the end of the last long task. */
  readonly seen: number;
  readonly interactive: number;
  readonly goal: string;
  readonly met: boolean;
};
