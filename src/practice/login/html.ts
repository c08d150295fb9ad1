/** Text made safe for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A small page of our own in plain looks; `body` is HTML already. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #26211c; background: #f6f2ec; }
main { max-width: 25rem; margin: 3rem auto; padding: 1.75rem; background: #fff; border-radius: 16px; }
h1 { margin: 0 0 .5rem; font-size: 1.3rem; }
fieldset { margin: 1.25rem 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
label { display: block; padding: .35rem 0; }
footer { display: flex; gap: .75rem; margin-top: 1.5rem; }
button { flex: 1; padding: .7rem; font: inherit; border: 1px solid #cfc6ba; border-radius: 10px; background: #fff; }
button[value=allow] { color: #fff; background: #2f5d50; border-color: #2f5d50; }
small { color: #6d645a; }
</style>
</head>
<body><main>${body}<p><small>This is the practice Instagram on this computer. Nothing here is real.</small></p></main></body>
</html>
`;
}
