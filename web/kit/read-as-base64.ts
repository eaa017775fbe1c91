// A file on its way to the server, as text.

/** What fits into the request: base64 makes four letters of three bytes. */
export const MOST_BYTES = 6_000_000;

const PIECE = 0x8000;

export async function readAsBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}
