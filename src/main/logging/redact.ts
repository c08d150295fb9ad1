/**
 * The last net under the rule that no secret is ever logged: whatever looks like a token, a secret or a code
 * is taken out of a line before it is written. The first net is that nobody hands one over.
 */
const PATTERNS: Array<[RegExp, string]> = [
  // Tokens of Instagram Login (IGAA…) and of Facebook (EAA…); letters, digits and a few signs, any length.
  [/\b(?:IG[A-Z]{1,3}|EA[A-Z])[A-Za-z0-9_-]{16,}/g, '[token]'],
  // The form of an app's secret.
  [/\b[0-9a-f]{32}\b/g, '[secret]'],
  [/\b(Bearer|OAuth)\s+\S+/gi, '$1 [token]'],
  [
    /((?:access_token|authtoken|client_secret|app_secret|verify_token|fb_exchange_token)["']?\s*[=:]\s*["']?)[^&\s"',}]+/gi,
    '$1[secret]',
  ],
  // Node's parser quotes what it could not read, which may be anybody's words.
  [
    /(?:Unexpected|Expected|Bad|Unterminated|No number|Exponent)[\s\S]*? (?:is not valid JSON|in JSON at position \d+)/g,
    '[unreadable JSON]',
  ],
  // One-time values in an address; plain words such as code="…" in a log line stay readable.
  [/([?&](?:code|state|hub\.challenge)=)[^&\s"']+/gi, '$1[secret]'],
];

export function redact(line: string): string {
  return PATTERNS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}
