import type { ServerResponse } from 'node:http';
import { GraphError, graphErrorAnswer } from '../graph/graph-error.ts';
import type { FaultAnswer } from '../world/faults.ts';
import type { Answer } from './answer.ts';

/** The answer a fault puts in the place of the true one. */
export function faultAnswer(fault: FaultAnswer): Answer {
  if (fault.graphError) {
    const message = `(#${fault.graphError.code}) practised error`;
    const error = new GraphError({ message, ...fault.graphError, status: fault.status ?? 400 });
    const answer = graphErrorAnswer(error);
    return { ...answer, headers: { ...answer.headers, ...fault.headers } };
  }
  const body = fault.body ?? '';
  const contentType = fault.contentType ?? (body.startsWith('<') ? 'text/html' : 'application/json');
  return { status: fault.status ?? 200, headers: { 'content-type': contentType, ...fault.headers }, body };
}

/** Promises the whole body and breaks off after `bytes` of it. */
export function writeTruncated(response: ServerResponse, answer: Answer, bytes: number): void {
  const whole = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(whole.length) });
  response.write(whole.subarray(0, bytes), () => response.destroy());
}
