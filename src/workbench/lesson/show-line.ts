/** Scrolls to the row of a line and points it out. False when no list on the page has it. */
export function showLine(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-line]')]
  const row = rows.find(({ dataset }) => dataset.line === key)
  if (!row) return false
  const closed = row.closest('details')
  if (closed) closed.open = true
  row.scrollIntoView?.({ block: 'center' })
  row.animate?.({ outline: ['3px solid var(--accent)', '3px solid transparent'] }, 2400)
  return true
}
