import { createHash } from 'node:crypto';
import type { ClientId } from '../../shared/model/ids.ts';

/**
 * The name of one part of a text that became several messages. The first keeps the name the window chose; the
 * others are derived from it (RFC 9562, version 5: SHA-1 of a name within a namespace), so that the same text
 * handed over twice is the same messages twice.
 */
export function partClientId(clientId: ClientId, index: number): ClientId {
  if (index === 0) return clientId;
  const namespace = Buffer.from(clientId.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(namespace).update(String(index)).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return groups.join('-') as ClientId;
}
