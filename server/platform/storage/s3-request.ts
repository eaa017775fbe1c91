// One signed request to S3: the signature by aws4fetch, the bytes by Node's own client, which tells the length of a stream.

import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { AwsClient } from 'aws4fetch';

export type Place = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
};

export type S3Body = { readonly path: string; readonly size: number; readonly hash: string };

const SILENT_FOR = 60_000;
const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Sends and gives the answer with its body unread. Throws an Error for any status but 2xx and 404. */
export async function sendToS3(
  place: Place,
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: S3Body,
): Promise<IncomingMessage> {
  const client = new AwsClient({
    accessKeyId: place.key,
    secretAccessKey: place.secret,
    region: place.region,
    service: 's3',
  });
  const url = `${place.endpoint}/${place.bucket}/${path}`;
  const signed = await client.sign(url, {
    method,
    headers: { ...headers, 'x-amz-content-sha256': body?.hash ?? HASH_OF_NOTHING },
  });
  const told = { ...Object.fromEntries(signed.headers), ...(body ? { 'content-length': String(body.size) } : {}) };
  const send = url.startsWith('https:') ? overHttps : overHttp;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = send(url, { method, headers: told, timeout: SILENT_FOR }, resolve);
    asked.once('error', reject);
    asked.once('timeout', () => asked.destroy(new Error('the storage is silent')));
    if (body) pipeline(createReadStream(body.path), asked).catch(reject);
    else asked.end();
  });
  const status = answer.statusCode ?? 0;
  if (status === 404 || (status >= 200 && status < 300)) return answer;
  answer.resume();
  throw new Error(`the storage answered ${status}`);
}
