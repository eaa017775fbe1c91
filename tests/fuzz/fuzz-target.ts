import type { EvaluationProperty } from '#tests/evaluation/properties.ts';

/** Takes any bytes. It throws where a promise is broken, and for nothing else. */
export type ByteTarget = {
  readonly name: string;
  readonly run: (bytes: Uint8Array) => void | Promise<void>;
  /** Good inputs, from which damaged ones are made. */
  readonly seeds: readonly Uint8Array[];
};

export type TargetGroup =
  | { readonly feeds: 'bytes'; readonly targets: readonly ByteTarget[] }
  | { readonly feeds: 'packages'; readonly properties: readonly EvaluationProperty[]; readonly close: () => void };
