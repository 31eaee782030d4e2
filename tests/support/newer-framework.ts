/** A framework of a later release, as a record carries its words. */
import type { FrameworkWords } from '#domain/instrument.ts'

const said = (nl: string) => ({ nl, en: `${nl} (en)` })

export const newerFramework: FrameworkWords = {
  instrumentId: 'ts4-2031/1',
  title: said('Kader van later'),
  blocks: [{ id: 'XY', name: said('Vijfde bouwsteen'), short: said('Vijfde') }],
  scale: [
    { value: 1, label: said('Niet te zien') },
    { value: 2, label: said('Soms te zien') },
    { value: 3, label: said('Vaak te zien') },
    { value: 4, label: said('Steeds te zien') },
  ],
  missingCodes: [
    { code: 'nvt', short: said('nvt') },
    { code: 'ntz', short: said('niet te zien') },
  ],
  indicators: [{ id: 'XY7', block: 'XY', core: true, text: said('Laat leerlingen elkaar vragen stellen') }],
}
