// What everybody reads of a version, put together once and kept as text.

import type { Published, PublishedFile, PublishedResult, PublishedVersion } from '#contract/publication.ts';
import type { SnapshotPart } from '#contract/results.ts';

export const BUNDLE = 'bundle.zip';

export const addressOf = (year: number, version: number, name: string): string => `/data/${year}/v${version}/${name}`;

export type KeptFile = { readonly name: string; readonly media: string; readonly bytes: number; readonly hash: string };

export type ToPublish = {
  readonly reportingYear: number;
  readonly version: number;
  readonly publishedAt: string;
  readonly due: Published['due'];
  readonly councilOn: string;
  readonly protocol: string;
  readonly resolution: Published['resolution'];
  readonly reason: string;
  readonly edition: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly weighting: Published['weighting'];
  readonly calendar: string;
  readonly code: string;
  readonly example: boolean;
  readonly hashes: Readonly<Record<SnapshotPart, string>>;
  /** The name of the bundle, and the public half of the key that signed it. */
  readonly bundle: string;
  readonly key: string;
  readonly files: readonly KeptFile[];
  readonly organisations: readonly PublishedResult[];
};

/** Throws a RangeError where there is no bundle among the files. */
export function writeAnswer({ bundle, key, files, organisations, hashes, settings, ...told }: ToPublish): Published {
  const { reportingYear, version } = told;
  const listed = files.map(
    ({ hash, ...file }): PublishedFile => ({
      ...file,
      sha256: hash,
      address: addressOf(reportingYear, version, file.name),
    }),
  );
  const packed = listed.find(({ name }) => name === BUNDLE);
  if (!packed) throw new RangeError('a publication without its bundle');
  const { sha256: file, bytes, address } = packed;
  return {
    ...told,
    settings: { ...settings },
    hashes: { ...hashes },
    bundle: { sha256: bundle, file, bytes, address, key },
    files: listed,
    organisations: [...organisations].sort((one, other) => (one.bin < other.bin ? -1 : 1)),
  };
}

/** What a list says of a version. */
export const versionOf = (published: Published): PublishedVersion => {
  const { reportingYear, version, publishedAt, due, councilOn, protocol, reason, bundle } = published;
  return { reportingYear, version, publishedAt, due, councilOn, protocol, reason, bundle };
};
