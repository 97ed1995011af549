/** Nothing is loaded and nothing runs; the page's own style is all it needs. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Directions differ by sign and word as well as by colour, old and new by line as well; contrast is at least 4.5:1. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f3f4f6; --line: #596170;
  --good: #0b5d2a; --bad: #a4161a; --open: #7a4b00; --old: #fde2e1; --new: #dcf5e3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #16181c; --soft: #22252b; --line: #9aa3b2;
    --good: #7ee2a0; --bad: #ff9a9a; --open: #ffc66b; --old: #5c2020; --new: #15472a; }
}
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0; }
main, footer { max-width: 76rem; margin: 0 auto; padding: 1rem; }
h1, h2 { line-height: 1.25; }
.verdict { font-size: 1.25rem; font-weight: 600; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid var(--line); padding: .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--soft); }
col.what { width: 26%; }
td p { margin: 0 0 .5rem; white-space: pre-line; }
.says { font-weight: 600; }
.facts { font-size: .9rem; }
.strengthened .sign { color: var(--good); }
.weakened .sign, .below { color: var(--bad); font-weight: 600; }
.undecided .sign, .not-comparable .sign { color: var(--open); }
del { background: var(--old); text-decoration: line-through; }
ins { background: var(--new); text-decoration: underline; }
.none { color: var(--line); }
code { font-family: ui-monospace, monospace; font-size: .9em; }
dl { margin: .5rem 0 0; font-size: .9rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .25rem; }
tr { break-inside: avoid; }
@media print { nav { display: none; } main, footer { max-width: none; padding: 0; } }
`;
