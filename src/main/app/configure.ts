import { z } from 'zod';
import { TunnelConfig, WebAddress } from '../../shared/model/app-config.ts';
import type { SecretName, SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';

const AppIdText = z.string().regex(/^\d{1,32}$/, { error: 'must be digits only' });
const SecretText = z.string().regex(/^[\x21-\x7e]{8,256}$/, { error: 'must be 8 to 256 letters and digits' });

/** The file of `--configure`: what somebody who sets shops up for others hands over in one step. */
export const ConfigureFile = z.strictObject({
  instagramAppId: AppIdText,
  instagramAppSecret: SecretText,
  metaAppId: AppIdText.optional(),
  metaAppSecret: SecretText.optional(),
  redirectUri: WebAddress.pipe(z.string()).optional(),
  verifyToken: SecretText.optional(),
  tunnel: TunnelConfig.optional(),
  humanAgent: z.boolean().optional(),
});
export type ConfigureFile = z.infer<typeof ConfigureFile>;

export type ReadConfiguration = { ok: true; file: ConfigureFile } | { ok: false; problems: string[] };

/** Checks the whole text first. One problem = one line naming the field, never its value: it may be a secret. */
export function readConfiguration(text: string): ReadConfiguration {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message may quote the text, secrets included.
    return { ok: false, problems: ['configure: the file is not JSON'] };
  }
  const parsed = ConfigureFile.safeParse(value);
  if (parsed.success) return { ok: true, file: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap(problemLines) };
}

function problemLines(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `configure: ${[at, key].filter(Boolean).join('.')} is not known`);
  }
  const isMissing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  return [`configure: ${at || 'the file'} ${isMissing ? 'is missing' : issue.message}`];
}

/** Puts secrets into the keychain and the rest into the settings; answers one line for each thing taken. */
export async function applyConfiguration(
  file: ConfigureFile,
  { secrets, settings }: { secrets: SecretStore; settings: SettingsStore },
): Promise<string[]> {
  const taken: string[] = [];
  const keep = async (name: SecretName, secret: string | undefined, field: string) => {
    if (secret === undefined) return;
    await secrets.set(name, secret);
    taken.push(
      `configured ${field} (${secrets.kind === 'kept' ? 'in the keychain' : 'for this session only'})`,
    );
  };
  await keep('instagram-app-secret', file.instagramAppSecret, 'instagramAppSecret');
  await keep('meta-app-secret', file.metaAppSecret, 'metaAppSecret');
  await keep('verify-token', file.verifyToken, 'verifyToken');

  const { instagramAppSecret: _1, metaAppSecret: _2, verifyToken: _3, ...rest } = file;
  const patch = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  settings.changeApp(patch);
  taken.push(...Object.keys(patch).map((field) => `configured ${field}`));
  return taken;
}
