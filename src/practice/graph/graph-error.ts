import { randomBytes } from 'node:crypto';
import { type Answer, jsonAnswer } from '../http/answer.ts';

export interface GraphErrorInput {
  code: number;
  subcode?: number;
  message: string;
  /** Left out: OAuthException. */
  type?: string;
  /** HTTP status; left out: 400, which is what the Graph hosts mostly answer. */
  status?: number;
  isTransient?: boolean;
  userTitle?: string;
  userMessage?: string;
}

/** A refusal in the Graph hosts' shape (Meta's error handling guide). Clients decide by code and subcode. */
export class GraphError extends Error {
  readonly input: GraphErrorInput;

  constructor(input: GraphErrorInput) {
    super(input.message);
    this.name = 'GraphError';
    this.input = input;
  }
}

export function graphErrorAnswer({ input }: GraphError): Answer {
  const error = {
    message: input.message,
    type: input.type ?? 'OAuthException',
    code: input.code,
    ...(input.subcode === undefined ? {} : { error_subcode: input.subcode }),
    ...(input.isTransient === undefined ? {} : { is_transient: input.isTransient }),
    ...(input.userTitle === undefined ? {} : { error_user_title: input.userTitle }),
    ...(input.userMessage === undefined ? {} : { error_user_msg: input.userMessage }),
    fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
  };
  return jsonAnswer({ error }, input.status ?? 400);
}

/** Code 100: the request itself is wrong. */
export function invalidParameter(message: string, subcode?: number): GraphError {
  return new GraphError({
    code: 100,
    message: `(#100) ${message}`,
    ...(subcode === undefined ? {} : { subcode }),
  });
}

/** 100/33: there is no such thing, or it is somebody else's. */
export function missingObject(id: string, method = 'get'): GraphError {
  return new GraphError({
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported ${method} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
  });
}
