/**
 * The same bytes in memory of their own. Node cuts short buffers out of pools of 64 KiB, and readers
 * of sockets out of what came at once: what is kept of one keeps all of it, a hundred times its size.
 */
export function unpooled(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.byteLength) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.byteLength);
  bytes.copy(own);
  return own;
}
