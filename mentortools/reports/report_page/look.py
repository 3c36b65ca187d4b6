"""How the report looks, on wide and narrow screens and on paper. It names no font or picture that must be fetched."""

STYLE = """
:root { --ink: #1b2333; --quiet: #505a6b; --line: #c9d1dd; --blue: #1f3864; --pale: #eef2f8; --amber: #7a4a00;
  --red: #9b1c1c }
* { box-sizing: border-box }
html { color-scheme: light; -webkit-text-size-adjust: 100% }
body { margin: 0; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", Calibri, Arial, sans-serif }
header, nav, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 1.75rem }
h1 { margin: 0; color: var(--blue); font-size: 1.9rem; line-height: 1.2 }
h2 { margin: 2.75rem 0 .5rem; color: var(--blue); font-size: 1.35rem }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem }
p { max-width: 46rem; margin: .4rem 0 .8rem }
a { color: #1d4e9e }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, .scroll:focus-visible {
  outline: 3px solid #c46a00; outline-offset: 2px }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; z-index: 1 }
.quiet { color: var(--quiet) }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: 1rem 0 0; padding: .6rem 0; list-style: none;
  border-top: 1px solid var(--line); border-bottom: 1px solid var(--line) }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem;
  margin: 1.5rem 0 0; padding: 0 }
.figures div { padding: .9rem 1rem; background: var(--pale); border-left: 4px solid var(--blue) }
.figures div.look { border-color: #c46a00 }
.figures dt { color: var(--quiet); font-size: .95rem }
.figures dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums }
.figures dd.more { font-size: .95rem; font-weight: 400; color: var(--quiet) }
.bars { margin: .75rem 0 1.25rem; padding: 0; list-style: none; max-width: 56rem }
.bars li { display: grid; grid-template-columns: minmax(8rem, 18rem) 1fr 7.5rem; gap: .75rem;
  align-items: center; padding: .15rem 0 }
.bars svg { display: block; width: 100%; height: 1.1rem; background: var(--pale) }
.bars .value { text-align: right; font-variant-numeric: tabular-nums }
.search { margin: .6rem 0 }
.search input { font: inherit; width: min(22rem, 100%); padding: .35rem .5rem; border: 1px solid #6b7588;
  border-radius: 3px }
.search label { display: block }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .95rem }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
th, td { padding: .42rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
thead th { background: var(--blue); color: #fff; vertical-align: bottom }
tbody th { min-width: 9rem; font-weight: 400 }
#schools tbody th, #mentors tbody th { min-width: 13rem }
#schools td:nth-child(3), #mentors td:nth-child(2) { white-space: nowrap }
#mentors td:last-child { min-width: 13rem }
tfoot td, tfoot th { border-top: 2px solid var(--blue); font-weight: 650 }
.number { text-align: right; font-variant-numeric: tabular-nums }
td.number { white-space: nowrap }
thead button { all: unset; cursor: pointer; font-weight: 650 }
thead button:focus-visible { outline: 3px solid #ffb95e; outline-offset: 2px }
thead button::after { content: " \\2195"; opacity: .65 }
th[aria-sort="ascending"] button::after { content: " \\2191"; opacity: 1 }
th[aria-sort="descending"] button::after { content: " \\2193"; opacity: 1 }
.must { color: var(--red); font-weight: 650 }
.check { color: var(--amber); font-weight: 650 }
summary { cursor: pointer; color: #1d4e9e }
details ul { margin: .3rem 0; padding-left: 1.1rem }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; color: var(--quiet); font-size: .9rem;
  border-top: 1px solid var(--line) }
footer p { max-width: none; overflow-wrap: anywhere }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem }
  .bars li { grid-template-columns: 1fr auto; gap: .1rem .75rem }
  .bars svg { grid-column: 1 / -1; grid-row: 2; height: .8rem }
  .figures { grid-template-columns: 1fr 1fr; gap: .6rem }
  .figures dd { font-size: 1.25rem }
  th, td { padding: .35rem .5rem }
}
@media print {
  @page { size: A4; margin: 14mm }
  body { font-size: 9.5pt }
  header, nav, main, footer { max-width: none; padding: 0 }
  nav, .search, .skip { display: none }
  .scroll { overflow: visible }
  h2, h3 { break-after: avoid }
  tbody th { min-width: 0 }
  tr, li, .figures div { break-inside: avoid }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  .figures { grid-template-columns: repeat(3, 1fr); gap: 3mm }
  .figures dd { font-size: 13pt }
  table { font-size: 8.5pt }
  th, td { padding: 1.2mm 1.6mm }
  thead button { display: contents }
  thead button::after { content: "" }
  #mentors td:last-child { min-width: 32mm }
  thead th, .figures div, .bars svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
"""
