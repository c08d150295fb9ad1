import type { MetaPage } from '../model/doctor.ts';

const DASHBOARD = 'https://developers.facebook.com/apps';

/** "API setup with Instagram login" of an app by use case; older apps are sent on to the same page. */
const API_SETUP =
  'use_cases/customize/API-Setup/?product_route=instagram-business&selected_tab=API-Setup&use_case_enum=INSTAGRAM_BUSINESS';

/** Where on Meta's side each page stands; one part of the path is the app. As public guides of October 2026 have it. */
const PATHS: Readonly<Record<Exclude<MetaPage, 'apps' | 'create-app'>, string>> = {
  'basic-settings': 'settings/basic/',
  roles: 'roles/roles/',
  'instagram-login': API_SETUP,
  webhooks: API_SETUP,
  publish: 'dashboard/',
};

/** The address of a page of Meta's dashboard; of the list of all apps while the owner's own is not known. */
export function metaPageAddress(page: MetaPage, metaAppId: string | null): string {
  if (page === 'create-app') return `${DASHBOARD}/creation/`;
  if (page === 'apps' || metaAppId === null) return `${DASHBOARD}/`;
  return `${DASHBOARD}/${encodeURIComponent(metaAppId)}/${PATHS[page]}`;
}

/** Apps and websites with the tester invites, for who sits at the computer. */
export const INSTAGRAM_INVITES_PAGE = 'https://www.instagram.com/accounts/manage_access/';
