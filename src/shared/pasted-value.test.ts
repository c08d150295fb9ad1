import { describe, expect, test } from 'vitest';
import { cleanPasted, type KnownValues, type PastedField, readPasted } from './pasted-value.ts';

const SECRET = '0f3a9c2b7d514e68a1c0d9e8f7b6a543';
const OTHER_SECRET = 'ffeeddccbbaa99887766554433221100';
const TOKEN = `IGAAexampleexample${'x'.repeat(140)}`;
const FACEBOOK_TOKEN = `EAAexample${'y'.repeat(60)}`;
const NOTHING: KnownValues = {
  metaAppId: null,
  instagramAppId: null,
  metaAppSecret: null,
  instagramAppSecret: null,
};
const KNOWN: KnownValues = {
  metaAppId: '804200000000611',
  instagramAppId: '117842065530917',
  metaAppSecret: OTHER_SECRET,
  instagramAppSecret: SECRET,
};

describe('what comes along when one copies', () => {
  test.each([
    ['117842065530917', '117842065530917'],
    ['  1178 4206 5530 917\n', '117842065530917'],
    ['"117842065530917"', '117842065530917'],
    ['“117842065530917”,', '117842065530917'],
    ['App ID: 117842065530917', '117842065530917'],
    ['Instagram app ID\n117842065530917'.replace('ID\n', 'ID: '), '117842065530917'],
    [`App secret = ${SECRET}`, SECRET],
    [`\u200b${SECRET}\ufeff`, SECRET],
    [`access_token=${TOKEN}`, TOKEN],
    [`Bearer: ${TOKEN}`, TOKEN],
    ['https://localhost/shopbell/connected', 'https://localhost/shopbell/connected'],
  ])('%j', (text, value) => {
    expect(cleanPasted(text)).toBe(value);
  });
});

describe('a value in its field', () => {
  test.each<[PastedField, string]>([
    ['meta-app-id', '804200000000611'],
    ['meta-app-secret', OTHER_SECRET],
    ['instagram-app-id', '117842065530917'],
    ['instagram-app-secret', SECRET],
    ['instagram-app-secret', 'AnOldSecretOfAnotherLength'],
    ['token', TOKEN],
    ['token', 'THQWJexampleofatokenthatbeginsotherwise'],
    ['meta-app-id', ''],
    ['token', '   '],
  ])('%s: %s is right', (field, text) => {
    expect(readPasted(field, text, NOTHING).problem).toBeNull();
    expect(readPasted(field, text, KNOWN).problem).toBeNull();
  });

  test.each<[PastedField, string, string]>([
    ['instagram-app-id', SECRET, 'is-secret'],
    ['meta-app-id', SECRET, 'is-secret'],
    ['instagram-app-secret', '117842065530917', 'is-app-id'],
    ['meta-app-secret', '804200000000611', 'is-app-id'],
    ['instagram-app-secret', TOKEN, 'is-token'],
    ['instagram-app-id', TOKEN, 'is-token'],
    ['meta-app-secret', FACEBOOK_TOKEN, 'is-facebook-token'],
    ['token', FACEBOOK_TOKEN, 'is-facebook-token'],
    ['token', '117842065530917', 'is-app-id'],
    ['token', SECRET, 'is-secret'],
    ['token', 'IGAAshort', 'not-a-token'],
    ['token', `804200000000611|${SECRET}`, 'is-pair'],
    ['meta-app-secret', `804200000000611|${SECRET}`, 'is-pair'],
    ['instagram-app-id', '17841400000000001', 'is-account-number'],
    ['instagram-app-id', 'https://developers.facebook.com/apps/804200000000611', 'is-address'],
    ['instagram-app-secret', '••••••••', 'is-hidden'],
    ['instagram-app-secret', '●●●●●●●●●●', 'is-hidden'],
    ['meta-app-secret', '********', 'is-hidden'],
    ['instagram-app-id', '@oddkiln.studio', 'not-an-id'],
    ['instagram-app-id', '1178', 'not-an-id'],
    ['instagram-app-secret', 'short', 'not-a-secret'],
  ])('%s: %s is %s', (field, text, problem) => {
    expect(readPasted(field, text, NOTHING).problem).toBe(problem);
  });

  test.each<[PastedField, string, string]>([
    ['instagram-app-id', '804200000000611', 'is-meta-id'],
    ['meta-app-id', '117842065530917', 'is-instagram-id'],
    ['instagram-app-secret', OTHER_SECRET, 'is-meta-secret'],
    ['meta-app-secret', SECRET, 'is-instagram-secret'],
  ])('%s: that of the other pair, %s, is %s', (field, text, problem) => {
    expect(readPasted(field, text, NOTHING).problem).toBeNull();
    expect(readPasted(field, text, KNOWN).problem).toBe(problem);
  });
});
