import type { PracticeAccount } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { escapeHtml, page } from './html.ts';

/** What each scope is called on the page. */
const SCOPE_LABELS: Record<string, string> = {
  instagram_business_basic: 'View profile and access media',
  instagram_business_manage_messages: 'Access and manage messages',
  instagram_business_manage_comments: 'Access and manage comments',
  instagram_business_content_publish: 'Publish content',
  instagram_business_manage_insights: 'Access insights',
};

/** The consent page: account, permissions that can be unticked one by one, Allow and Not now. */
export function consentPage(world: World, request: AuthorizeRequest, query: URLSearchParams): string {
  const accounts = offeredAccounts(world, request);
  const [only] = accounts;
  const title = accounts.length === 1 && only ? displayName(only) : 'Choose an account';
  const body = `
<h1>${escapeHtml(title)}</h1>
<p><b>${escapeHtml(request.app.name)}</b> asks for access to this Instagram account.</p>
<form method="post" action="/oauth/authorize?${escapeHtml(query.toString())}">
${accountChoice(accounts)}
<fieldset><legend>Permissions</legend>
${request.scopes.map(permission).join('\n')}
</fieldset>
<footer>
<button type="submit" name="choice" value="deny">Not now</button>
<button type="submit" name="choice" value="allow">Allow</button>
</footer>
</form>`;
  return page(title, body);
}

/** Whoever is logged in is asked alone; everybody when nobody is, or when a new login was demanded. */
function offeredAccounts(world: World, request: AuthorizeRequest): PracticeAccount[] {
  const signedIn = world.accounts.filter((account) => account.username === world.signedInUsername);
  return request.forceReauth || signedIn.length === 0 ? world.accounts : signedIn;
}

function accountChoice(accounts: PracticeAccount[]): string {
  if (accounts.length === 1) {
    return `<input type="hidden" name="account" value="${escapeHtml(accounts[0]?.username ?? '')}">`;
  }
  const choices = accounts.map(
    (account, index) =>
      `<label><input type="radio" name="account" value="${escapeHtml(account.username)}"${index === 0 ? ' checked' : ''}> ${escapeHtml(displayName(account))}</label>`,
  );
  return `<fieldset><legend>Account</legend>${choices.join('\n')}</fieldset>`;
}

function permission(scope: string): string {
  return `<label><input type="checkbox" name="permission" value="${scope}" checked> ${SCOPE_LABELS[scope] ?? scope}</label>`;
}

function displayName(account: PracticeAccount): string {
  return account.name ? `${account.name} (@${account.username})` : `@${account.username}`;
}
