/**
 * docs/records.md is the printed table. `npx vitest run tests/domain/record/records-doc.test.ts -u` writes it again.
 */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createFormRights } from '#domain/instrument/form-rights.ts'
import { recordKinds } from '#domain/record/record-types.ts'
import { forms } from '#instruments/forms.ts'
import { printRecordTypes } from '../../support/print-record-types.ts'

const page = printRecordTypes({
  versions: forms.map(({ instrumentId }) => instrumentId),
  rights: createFormRights(forms),
})

it('docs/records.md is the printed table', async () => {
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/records.md'))
})

it('the page has a section for every kind, and links only to its sections', () => {
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, name = '']) =>
    name.toLowerCase().replaceAll(' ', '-'),
  )
  for (const kind of recordKinds) expect(sections).toContain(kind)
  for (const [, target] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(sections).toContain(target)
})
