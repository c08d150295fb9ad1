import type { IncomingMessage } from 'node:http';

/** A request, read whole. */
export interface Call {
  method: string;
  /** Without query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
  /** Query, form fields and top-level JSON fields together, as the Graph API reads them; later ones win. */
  params: Record<string, unknown>;
  /** Why a body that says it is JSON is none; null when it is, or claims nothing. */
  bodyProblem: string | null;
}

const MAX_BODY_BYTES = 30_000_000;

/** Reads a request to its end. Fails when the body is over 30 MB or the sender went away. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const body = await readBody(request);
  const parsed = parseBody(headers['content-type'] ?? '', body);
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers,
    body,
    params: { ...Object.fromEntries(url.searchParams), ...parsed.fields },
    bodyProblem: parsed.problem,
  };
}

/** A parameter as text; a list becomes comma-separated, anything else missing is null. */
export function textParam(call: Call, name: string): string | null {
  const value = call.params[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(String).join(',');
  return null;
}

/** A parameter that is an object, or text holding one as JSON (form bodies); null when neither. */
export function objectParam(call: Call, name: string): Record<string, unknown> | null {
  const value = call.params[name];
  if (typeof value !== 'string') return asObject(value);
  try {
    return asObject(JSON.parse(value));
  } catch {
    // Not JSON: the same as not being there, the caller names the parameter.
    return null;
  }
}

export function asObject(value: unknown): Record<string, unknown> | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('request body over 30 MB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parseBody(
  contentType: string,
  body: Buffer,
): { fields: Record<string, unknown>; problem: string | null } {
  if (body.length === 0) return { fields: {}, problem: null };
  if (contentType.includes('application/x-www-form-urlencoded')) {
    return { fields: Object.fromEntries(new URLSearchParams(body.toString('utf8'))), problem: null };
  }
  if (!contentType.includes('json')) return { fields: {}, problem: null };
  try {
    const fields = asObject(JSON.parse(body.toString('utf8')));
    return fields ? { fields, problem: null } : { fields: {}, problem: 'the body is not an object' };
  } catch {
    // Told to the route, which answers in its host's own error shape.
    return { fields: {}, problem: 'the body is not JSON' };
  }
}
