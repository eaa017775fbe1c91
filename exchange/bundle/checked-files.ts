// The files of a bundle as its manifest lists them: each is hashed while it is read for another purpose, so that a national
// bundle is unpacked once. What nobody has read to its end is read for its hash alone.

import { LIMITS, UnreadablePackage } from '#exchange/package/package-source.ts';
import { type BundledFile, type BundleFiles, joinBytes } from './bundle-files.ts';
import { LARGEST_FILE, type ListedFile, MANIFEST, type Manifest, NEEDED, PACKAGE, SIGNATURE } from './bundle-format.ts';
import type { Difference } from './verdict.ts';

export class CheckedFiles {
  readonly #bundle: BundleFiles;
  readonly #listed: ReadonlyMap<string, ListedFile>;
  readonly #found: ReadonlyMap<string, BundledFile>;
  readonly #advance: (bytes: number) => void;
  readonly #done = new Set<string>();
  readonly #differences: Difference[] = [];

  /** Throws UnreadablePackage where the files together are beyond what any bundle needs. */
  constructor(bundle: BundleFiles, manifest: Manifest, advance: (bytes: number) => void) {
    this.#bundle = bundle;
    this.#advance = advance;
    this.#listed = new Map(manifest.files.map((file) => [file.path, file]));
    this.#found = new Map(bundle.files.map((file) => [file.name, file]));
    if (this.bytes > LIMITS.packageBytes)
      throw new UnreadablePackage('package-too-large', { bytes: this.bytes, most: LIMITS.packageBytes });
    this.#compareNames();
  }

  get bytes(): number {
    return this.#bundle.files.reduce((sum, { size }) => sum + size, 0);
  }

  #compareNames(): void {
    for (const path of NEEDED) if (!this.#listed.has(path)) this.#tell('file-missing', path);
    for (const { path, bytes } of this.#listed.values()) {
      const size = this.#found.get(path)?.size;
      if (size === undefined) this.#tell('file-missing', path);
      else if (size !== bytes) this.#tell('file-size', path, { expected: bytes, found: size });
    }
    for (const name of this.#found.keys()) {
      if (name !== MANIFEST && name !== SIGNATURE && !this.#listed.has(name)) this.#tell('file-extra', name);
    }
  }

  #tell(code: Difference['code'], file: string, values: Difference['values'] = {}): void {
    this.#differences.push({ code, values: { file, ...values } });
  }

  /** What the manifest says of a file, where the file is there. */
  find(path: string): ListedFile | undefined {
    return this.#found.has(path) ? this.#listed.get(path) : undefined;
  }

  get listed(): readonly ListedFile[] {
    return [...this.#listed.values()].filter(({ path }) => this.#found.has(path));
  }

  /** The bytes of a listed file. Throws UnreadablePackage where they are damaged, and remembers it. */
  async *read(path: string): AsyncGenerator<Uint8Array> {
    const [listed, file] = [this.#listed.get(path), this.#found.get(path)];
    if (!listed || !file) return;
    const hashing = this.#bundle.startHash();
    try {
      for await (const chunk of file.read()) {
        hashing.update(chunk);
        this.#advance(chunk.length);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof UnreadablePackage && !this.#done.has(path)) this.#tell('file-damaged', path);
      this.#done.add(path);
      throw error;
    }
    if (this.#done.has(path)) return;
    this.#done.add(path);
    const found = await hashing.digest();
    if (file.size === listed.bytes && found !== listed.sha256)
      this.#tell('file-changed', path, { expected: listed.sha256, found });
  }

  /** All bytes of a listed file; undefined where it is not there or damaged, which is then told. */
  async readWhole(path: string): Promise<Uint8Array | undefined> {
    const file = this.#found.get(path);
    if (!file || !this.#listed.has(path)) return undefined;
    if (file.size > LARGEST_FILE && !path.startsWith(PACKAGE)) {
      this.#done.add(path);
      this.#tell('file-damaged', path);
      return undefined;
    }
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of this.read(path)) chunks.push(chunk);
      return joinBytes(chunks);
    } catch (error) {
      if (error instanceof UnreadablePackage) return undefined;
      throw error;
    }
  }

  malformed(file: string, place: string, why: string): void {
    this.#tell('file-malformed', file, { place, why });
  }

  /** Every difference, when all files have been read to their end. */
  async finish(): Promise<readonly Difference[]> {
    for (const { path } of this.listed) {
      if (this.#done.has(path)) continue;
      try {
        for await (const _ of this.read(path));
      } catch (error) {
        if (!(error instanceof UnreadablePackage)) throw error;
      }
    }
    return this.#differences;
  }
}
