import type { Picture } from './graph';

const codes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * The page of a picture. It runs no script and loads nothing; the styles alone that carry the nonce count.
 * @param picture What to show now.
 * @param last The last drawing, which stays while a text is half typed.
 * @param nonce A text that nobody can guess.
 */
export function pageOf(picture: Picture, last: string | undefined, nonce: string): string {
  const svg = picture.kind === 'svg' ? picture.svg : last;
  const note = picture.kind === 'svg' ? '' : `<p role="status">${escape(picture.message)}</p>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>Registry</title>
<style nonce="${nonce}">
body { padding: 12px }
svg { max-width: 100%; height: auto }
.old { opacity: .6 }
p { font-family: var(--vscode-font-family); color: var(--vscode-foreground) }
</style>
</head>
<body>
${note}
<div${picture.kind === 'svg' ? '' : ' class="old"'}>${svg === undefined ? '' : trusted(svg, nonce)}</div>
</body>
</html>
`;
}

// The tool escapes all texts, so that its own element is the only one of that name.
function trusted(svg: string, nonce: string): string {
  return svg.replace('<style>', `<style nonce="${nonce}">`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => codes[sign] ?? sign);
}
