import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends the bytes as they are; resolves to all that comes back, once the server has ended the connection. */
export async function answersToRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  await using socket = connect(Number(port), hostname);
  socket.write(text);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}
