/** What a route answers. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Runs once the answer is out, or lost: what Instagram does afterwards by itself, such as the echo. */
  afterwards?: () => void;
}

export function jsonAnswer(value: unknown, status = 200): Answer {
  return rawJsonAnswer(JSON.stringify(value), status);
}

/** JSON that JavaScript could not have written, such as an integer beyond 2^53. */
export function rawJsonAnswer(body: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body };
}

export function htmlAnswer(body: string, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body,
  };
}

export function redirectAnswer(location: string): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}
