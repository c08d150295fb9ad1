import { type Answer, htmlAnswer } from '../http/answer.ts';
import type { PracticeApp } from '../world/apps.ts';
import type { World } from '../world/world.ts';
import { escapeHtml, page } from './html.ts';

/** Scopes of Instagram Login; any other name makes the whole list invalid. `[BL]` */
const SCOPES = [
  'instagram_business_basic',
  'instagram_business_manage_messages',
  'instagram_business_manage_comments',
  'instagram_business_content_publish',
  'instagram_business_manage_insights',
];

export interface AuthorizeRequest {
  app: PracticeApp;
  redirectUri: string;
  scopes: string[];
  state: string | null;
  /** True: everybody may choose the account, whoever is logged in. */
  forceReauth: boolean;
}

/**
 * Checks what the consent page was asked for, in the order of the real one. Instagram shows these mistakes on
 * its own page and never redirects: a client learns of them only by looking.
 */
export function readAuthorizeRequest(
  world: World,
  query: URLSearchParams,
): { ok: AuthorizeRequest } | { problem: string } {
  const app = world.apps.find((candidate) => candidate.instagramAppId === query.get('client_id'));
  if (!app) return { problem: 'Invalid platform app' };
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!app.redirectUris.includes(redirectUri)) return { problem: 'Invalid redirect_uri' };
  if (query.get('response_type') !== 'code') return { problem: 'response_type must be code' };
  const scopes = (query.get('scope') ?? '').split(/[, ]+/).filter(Boolean);
  if (scopes.some((scope) => !SCOPES.includes(scope))) {
    return { problem: 'Business and user permissions are mutually exclusive' };
  }
  if (!scopes.includes('instagram_business_basic')) {
    return { problem: 'Invalid scopes: instagram_business_basic is required' };
  }
  return {
    ok: {
      app,
      redirectUri,
      scopes,
      state: query.get('state'),
      forceReauth: query.get('force_reauth') === 'true',
    },
  };
}

/** The page Instagram shows instead of the consent. */
export function problemPage(problem: string): Answer {
  const body = `<h1>Sorry, this page isn’t available</h1><p role="alert">Invalid request: ${escapeHtml(problem)}</p>`;
  return htmlAnswer(page('Page not available', body), 400);
}
