"""How the report looks, on wide and narrow screens, light and dark. It names no font or picture to be fetched."""

from mentortools.reports.report_page.look_on_paper import PAPER

STYLE = (
    """
:root { --ink: #1b2333; --page: #fff; --quiet: #505a6b; --line: #c9d1dd; --blue: #1f3864; --pale: #eef2f8;
  --amber: #7a4a00; --red: #9b1c1c; --link: #1d4e9e; --bar: #1f3864; --head: #1f3864; --look: #c46a00;
  --edge: #6b7588 }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6eaf2; --page: #12161f; --quiet: #b4bdcc; --line: #3a4558; --blue: #b3c9f7; --pale: #1d2432;
    --amber: #f0b860; --red: #ff9d94; --link: #9dbdff; --bar: #7ea2ea; --head: #24365c; --look: #e08f2c;
    --edge: #8c97aa }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
body { margin: 0; color: var(--ink); background: var(--page);
  font: 1rem/1.5 system-ui, "Segoe UI", Calibri, Arial, sans-serif; overflow-wrap: break-word }
header, nav, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 1.75rem }
main:focus { outline: none }
h1 { margin: 0; color: var(--blue); font-size: 1.9rem; line-height: 1.2 }
h2 { margin: 2.5rem 0 .5rem; color: var(--blue); font-size: 1.35rem }
h3 { margin: 1.5rem 0 .3rem; font-size: 1.1rem }
h4 { margin: 0; font-size: 1rem }
p { max-width: 46rem; margin: .4rem 0 .8rem }
a, summary { color: var(--link) }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, .scroll:focus-visible {
  outline: 3px solid var(--look); outline-offset: 2px }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--page); z-index: 1 }
.quiet { color: var(--quiet) }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; margin: 1rem 0 0; padding: .4rem 0; list-style: none;
  border-top: 1px solid var(--line); border-bottom: 1px solid var(--line) }
nav a { display: inline-block; padding: .2rem 0 }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin: 1rem 0 0; padding: 0 }
.figures div { padding: .9rem 1rem; background: var(--pale); border-left: 4px solid var(--blue) }
.figures div.look { border-color: var(--look) }
.figures dt { color: var(--quiet); font-size: .95rem }
.figures dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums }
.figures dd.more { font-size: .95rem; font-weight: 400; color: var(--quiet) }
.steps { margin: .5rem 0 1rem; padding-left: 1.5rem; max-width: 56rem }
.steps li { padding: .2rem 0 .2rem .3rem }
.steps a { white-space: nowrap }
figure { margin: .75rem 0 1.25rem; max-width: 56rem }
figcaption { color: var(--quiet); font-size: .95rem }
.bars { margin: .3rem 0 0; padding: 0; list-style: none }
.bars li { display: grid; grid-template-columns: minmax(8rem, 18rem) 1fr 7.5rem; gap: .75rem;
  align-items: center; padding: .15rem 0 }
.bars svg { display: block; width: 100%; height: 1.1rem; background: var(--pale) }
.bars rect { fill: var(--bar) }
.bars .value { text-align: right; font-variant-numeric: tabular-nums }
.search { margin: .6rem 0 }
.search input { font: inherit; color: inherit; background: var(--page); width: min(26rem, 100%); padding: .4rem .5rem;
  border: 1px solid var(--edge); border-radius: 3px }
.search label { display: block }
.search.find label { font-weight: 650 }
.search [role="status"] { display: inline-block }
.finding-aids:has(.find:not([hidden])) { margin: 1.25rem 0 0; padding: .6rem 1rem; background: var(--pale) }
.folds { margin: .4rem 0 .3rem }
.folds button, .more button { font: inherit; color: var(--link); background: var(--page); padding: .2rem .7rem;
  cursor: pointer; border: 1px solid var(--edge); border-radius: 3px }
.finding-aids .quiet, .finding-aids .find [role="status"] { color: var(--ink) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .95rem }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
th, td { padding: .42rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
thead th { background: var(--head); color: #fff; vertical-align: bottom }
tbody th { min-width: 9rem; font-weight: 400 }
#schools tbody th, #mentors tbody th { min-width: 10rem }
#schools td:nth-child(-n+3), #mentors td:nth-child(-n+3) { white-space: nowrap }
#mentors td:last-child { min-width: 9rem }
#schools th, #schools td, #mentors th, #mentors td { padding-left: .5rem; padding-right: .5rem }
#files td { min-width: 11rem }
tfoot td, tfoot th { border-top: 2px solid var(--blue); font-weight: 650 }
.number { text-align: right; font-variant-numeric: tabular-nums }
td.number { white-space: nowrap }
thead button { all: unset; cursor: pointer; font-weight: 650; min-height: 1.5rem }
thead button:focus-visible { outline: 3px solid #ffb95e; outline-offset: 2px }
thead button::after { content: "\\a0\\2195"; content: "\\a0\\2195" / ""; opacity: .75 }
th[aria-sort="ascending"] button::after { content: "\\a0\\2191"; content: "\\a0\\2191" / ""; opacity: 1 }
th[aria-sort="descending"] button::after { content: "\\a0\\2193"; content: "\\a0\\2193" / ""; opacity: 1 }
.found { margin: .5rem 0 0; padding: 0; list-style: none }
.finding { padding: .6rem 0 .6rem .9rem; border-bottom: 1px solid var(--line); border-left: 4px solid var(--line) }
.finding p { margin: .1rem 0 .2rem; max-width: 56rem }
.must .finding { border-left-color: var(--red) }
.check .finding { border-left-color: var(--look) }
.must h3 { color: var(--red) }
.check h3 { color: var(--amber) }
summary { cursor: pointer; padding: .1rem 0 }
details ul { margin: .3rem 0; padding-left: 1.3rem }
.long > summary { font-weight: 650; padding: .4rem 0 }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; color: var(--quiet); font-size: .9rem;
  border-top: 1px solid var(--line) }
footer p { max-width: none; overflow-wrap: anywhere }
@media (max-width: 44rem) {
  header, nav, main, footer { padding-left: .9rem; padding-right: .9rem }
  h1 { font-size: 1.5rem }
  .bars li { grid-template-columns: 1fr auto; gap: .1rem .75rem }
  .bars svg { grid-column: 1 / -1; grid-row: 2; height: .8rem }
  .figures { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem }
  .figures div { padding: .6rem .7rem }
  .figures dd { font-size: 1.25rem }
  .steps a { white-space: normal }
  th, td { padding: .35rem .5rem }
  #schools tbody th, #mentors tbody th { min-width: 8.5rem }
}
@media (forced-colors: active) {
  .bars rect { fill: CanvasText }
  .bars svg, .figures div, .finding-aids { border: 1px solid CanvasText }
  thead th { color: CanvasText; background: Canvas; border-bottom: 2px solid CanvasText }
  thead button { color: ButtonText }
}
"""
    + PAPER
)
