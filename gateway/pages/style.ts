/** The look that the pages share: quiet, in the reader's own light or dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #16202b; --soft: #5a6b7b; --line: #dde4ea; --paper: #f6f8fa;
  --card: #fff; --accent: #0b6bcb; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef4; --soft: #93a4b5; --line: #2a3744;
  --paper: #10171e; --card: #18222c; --accent: #6cb2ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: clamp(2rem, 6vw, 4rem) clamp(1rem, 4vw, 1.5rem); }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.02em; margin: 0 0 0.5rem; }
h2 { font-size: 1.05rem; margin: 2.5rem 0 0.75rem; }
p { margin: 0 0 1rem; color: var(--soft); max-width: 44rem; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.875rem; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem;
  overflow-wrap: anywhere; white-space: pre-wrap; margin: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.9rem;
  list-style: none; margin: 2rem 0 0; padding: 0; }
.cards a { display: block; height: 100%; padding: 1rem 1.25rem; background: var(--card); color: inherit;
  border: 1px solid var(--line); border-radius: 10px; text-decoration: none; }
.cards a:hover, .cards a:focus-visible { border-color: var(--accent); outline: none; }
.cards code { color: var(--accent); font-size: 0.95rem; }
.cards span { display: block; color: var(--soft); font-size: 0.9rem; margin-top: 0.25rem; }
`.trim();
