/** The words a lesson is read in: this release's framework, or the words that the record carries itself. */
import type { Framework, FrameworkWords } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#instruments/catalogue.ts'

/** The framework published under this id, if this release knows it. */
export function frameworkById(id: string): Framework | undefined {
  const instrument = instrumentById(id)
  return instrument?.kind === 'framework' ? instrument : undefined
}

type CarriesWords = { framework: string; words?: FrameworkWords | undefined }

/** Undefined only for a record without words whose framework this release does not know. */
export const frameworkOf = ({ framework, words }: CarriesWords): FrameworkWords | undefined =>
  frameworkById(framework) ?? words
