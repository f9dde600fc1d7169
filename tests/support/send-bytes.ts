import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseRange } from '../../scripts/demo/server/byte-range';

/** Answers a request with bytes that are held in memory, in parts where parts are asked for. in: `ranges` false = a server that always sends everything. */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  { type = 'video/mp4', ranges = true }: { readonly type?: string; readonly ranges?: boolean } = {},
): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'no-store');
  const range = ranges ? parseRange(request.headers.range, bytes.length) : null;
  if (ranges) response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: bytes.length - 1 };
  response.setHeader('Content-Length', end - start + 1);
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${bytes.length}`);
  response.writeHead(range ? 206 : 200).end(bytes.subarray(start, end + 1));
}
