/** Nothing is loaded and nothing runs; the page's own style is all it needs. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Levels differ by word and by the pattern of their border as well as by colour; contrast is at least 4.5:1. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f3f4f6; --line: #596170;
  --error: #a4161a; --warning: #7a4b00; --info: #1d4e89; --mark: #ffe08a; --mark-ink: #1a1a1a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #16181c; --soft: #22252b; --line: #9aa3b2;
    --error: #ff9a9a; --warning: #ffc66b; --info: #9cc9ff; --mark: #6b5200; --mark-ink: #fff; }
}
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3 { line-height: 1.25; }
h3 { font-size: 1rem; margin: 0; }
.verdict { font-size: 1.25rem; font-weight: 600; }
article { border-inline-start: .4rem solid var(--line); padding: .5rem 1rem; margin: 1rem 0; break-inside: avoid; }
article.error { border-color: var(--error); }
article.warning { border-color: var(--warning); border-inline-start-style: double; }
article.info { border-color: var(--info); border-inline-start-style: dotted; }
.level { text-transform: uppercase; font-size: .8em; letter-spacing: .05em; }
.error .level { color: var(--error); }
.warning .level { color: var(--warning); }
.info .level { color: var(--info); }
.facts { margin: .25rem 0; font-size: .9rem; }
code, pre { font-family: ui-monospace, monospace; }
pre { background: var(--soft); padding: .75rem; overflow-x: auto; direction: ltr; text-align: left; }
.number { display: inline-block; min-width: 3ch; text-align: right; color: var(--line); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); text-decoration: underline; }
mark.point { border-inline-start: .2rem solid var(--error); }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .4rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
a { color: var(--info); }
@media print { pre { white-space: pre-wrap; } nav { display: none; } article { border-color: #000; } }
`;
