import { STYLE } from '../../../gateway/pages/style.ts';

/** The platform's pages' look, and what a reference needs beyond. */
export const REFERENCE_STYLE = `${STYLE}
main { max-width: 64rem; padding-top: 2.5rem; }
h1, code { overflow-wrap: anywhere; }
nav { font-size: 0.9rem; margin-bottom: 1.5rem; color: var(--soft); }
.lead { font-size: 1.05rem; }
.find { width: 100%; margin: 1rem 0 0.5rem; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px; padding: 0.45rem 0.7rem; min-width: 0; }
input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 2px solid var(--accent);
  outline-offset: -1px; }
button { background: var(--accent); border-color: var(--accent); color: var(--card); font-weight: 600;
  padding: 0.5rem 1.4rem; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
textarea { width: 100%; field-sizing: content; min-height: 9rem; max-height: 30rem; font-family: ui-monospace, Menlo, Consolas, monospace;
  font-size: 0.875rem; }
.list { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 10px;
  background: var(--card); overflow: hidden; }
.list li + li { border-top: 1px solid var(--line); }
.list a { display: grid; grid-template-columns: 4.2rem minmax(0, 1fr); gap: 0 0.75rem; padding: 0.6rem 1rem;
  color: inherit; text-decoration: none; }
.list a:hover { background: var(--paper); }
.list a:focus-visible { outline: 2px solid var(--accent); outline-offset: -3px; border-radius: 10px; }
.list span { grid-column: 2; color: var(--soft); font-size: 0.9rem; }
.method { font: 700 0.72rem/1.9 ui-monospace, Menlo, Consolas, monospace; text-align: center;
  border-radius: 6px; border: 1px solid currentColor; color: var(--accent); align-self: start; }
.POST { color: #19803f; } .PUT, .PATCH { color: #a4610b; } .DELETE { color: #c02f37; }
@media (prefers-color-scheme: dark) { .POST { color: #58c97f; } .PUT, .PATCH { color: #e0a44b; }
  .DELETE { color: #ff8a8f; } }
.old code { text-decoration: line-through; text-decoration-color: var(--soft); }
.route { display: flex; gap: 0.75rem; align-items: baseline; margin: 0.25rem 0 1.25rem; }
.route .method { padding: 0 0.6rem; flex: none; }
.note { border-left: 3px solid #d99a28; padding: 0.4rem 0 0.4rem 1rem; color: var(--ink); }
.fields { display: grid; gap: 0.8rem; margin: 0 0 1rem; }
.fields label { display: grid; grid-template-columns: minmax(9rem, 13rem) minmax(0, 1fr); gap: 0.15rem 1rem;
  align-items: center; }
.fields small { grid-column: 2; color: var(--soft); overflow-wrap: anywhere; }
.fields em { color: var(--soft); font-style: normal; font-size: 0.8rem; }
@media (max-width: 40rem) { .fields label { grid-template-columns: minmax(0, 1fr); }
  .fields small { grid-column: 1; } main { padding: 1.5rem 1rem; } }
pre + p { margin-top: 1rem; }
#answer { margin-top: 1rem; }
#answer pre { max-height: 30rem; overflow: auto; margin-top: 0.5rem; }
.schema, .schema ul { list-style: none; margin: 0; padding: 0; }
.schema ul { margin-left: 0.4rem; padding-left: 1rem; border-left: 1px solid var(--line); }
.schema li { padding: 0.15rem 0; }
.schema > li > code, .schema li > code:first-child { font-weight: 600; }
.schema i { color: var(--accent); font-style: normal; font-size: 0.85rem; margin: 0 0.4rem; }
.schema small { color: var(--soft); }
details + details { margin-top: 0.6rem; }
summary { cursor: pointer; }
details pre { margin-top: 0.5rem; max-height: 40rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
td, th { text-align: left; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid var(--line); }
:target { background: var(--card); outline: 2px solid var(--accent); }
`.trim();
