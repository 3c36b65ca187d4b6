"""How the report looks printed: headings on every page, rows whole, bars kept, pages numbered, nothing to press."""

PAPER = """
@media print {
  @page { size: A4; margin: 14mm 14mm 16mm;
    @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif } }
  html { scroll-behavior: auto; font-size: 9.5pt }
  header, nav, main, footer { max-width: none; padding: 0 }
  nav, .skip, .search, .finding-aids, .more button { display: none }
  .scroll { overflow: visible }
  h2 { margin-top: 7mm }
  h2, h3, h4, figcaption, .severity > p { break-after: avoid }
  tbody th, #schools tbody th, #mentors tbody th { min-width: 0 }
  tr, li, dl, .figures div, .about { break-inside: avoid }
  .finding:has(details[open]) { break-inside: auto }
  .about p { display: inline }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  .figures { grid-template-columns: repeat(3, 1fr); gap: 3mm }
  .figures dd { font-size: 13pt }
  table { font-size: 8pt }
  th, td { padding: 1mm 1.3mm }
  #schools td:nth-child(n+4), #mentors td:nth-child(n+4) { white-space: normal }
  td.number { white-space: nowrap !important }
  .finding { padding: 1.2mm 0 1.2mm 3mm }
  #mentors td:last-child, #files td { min-width: 0 }
  thead button { display: contents }
  thead button::after, th[aria-sort] button::after { content: none }
  a { color: inherit; text-decoration: none }
  thead th, .figures div, .bars svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
"""
