/** The people and schools of the demo. All are invented. */
import type { SchoolType } from '#domain/disclosure/settings.ts'
import { SchoolId } from '#domain/ground/id.ts'

export type InventedTeacher = { name: string; subject: string; group: string }
export type InventedSchool = {
  schoolId: SchoolId
  name: string
  type: SchoolType
  teachers: InventedTeacher[]
}

export const coordinatorName = 'Ton Verhoef'
export const coachNames = ['Marijke de Vries', 'Rachid Benali'] as const

/** The subject group of form F01. A primary teacher has none. */
export const areaOf = (subject: string): string | undefined =>
  Object.entries({
    taal: ['Nederlands', 'Engels'],
    rekenen_wiskunde: ['wiskunde', 'rekenen'],
    mens_maatschappij: ['aardrijkskunde'],
    natuur_techniek: ['natuurkunde', 'biologie', 'techniek'],
    beroepsgericht: ['zorg en welzijn'],
    bewegen: ['bewegen'],
  }).find(([, subjects]) => subjects.includes(subject))?.[0]

/** Columns: `name, subject, group`. */
const parse = (lines: string): InventedTeacher[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', subject = '', group = ''] = line.split(',').map((part) => part.trim())
      return { name, subject, group }
    })

export const schools: InventedSchool[] = [
  {
    schoolId: SchoolId.parse('a1b00000-0000-4000-8000-000000000001'),
    name: 'Basisschool De Wilgenroos',
    type: 'PO',
    teachers: parse(`
      Soraya el Amrani, groep 7, groep 7a
      Joost Hoekstra, groep 8, groep 8
      Femke van Dalen, groep 6, groep 6b
      Naima Oulad, groep 5, groep 5
      Peter-Jan Wiersma, groep 7, groep 7b
      Lotte Brinkman, groep 4, groep 4`),
  },
  {
    schoolId: SchoolId.parse('a1b00000-0000-4000-8000-000000000002'),
    name: 'Kindcentrum De Vuurtoren',
    type: 'PO',
    teachers: parse(`
      Anouk Terpstra, groep 8, groep 8a
      Gideon Pinas, groep 6, groep 6
      Willemijn Kuiper, groep 7, groep 7
      Ilse Vermaat, groep 5, groep 5b
      Yusuf Demirel, groep 8, groep 8b
      Carolien Blok, groep 3, groep 3
      Dewi Sastrowidjojo, groep 6, groep 6c`),
  },
  {
    schoolId: SchoolId.parse('a1b00000-0000-4000-8000-000000000003'),
    name: 'Kompas College',
    type: 'VO',
    teachers: parse(`
      Bram Sikkema, wiskunde, 2 vmbo-t
      Esther Nieuwland, Nederlands, 3 havo
      Omar Haddou, aardrijkskunde, 1 vmbo-k
      Marleen Zijlstra, Engels, 2 havo/vwo
      Sander Oosterhof, natuurkunde, 4 havo
      Priya Ramdin, biologie, 3 vwo`),
  },
  {
    schoolId: SchoolId.parse('a1b00000-0000-4000-8000-000000000004'),
    name: 'Vaartland Praktijkonderwijs',
    type: 'VO',
    teachers: parse(`
      Henk Molenaar, techniek, leerjaar 2
      Tessa Groenewoud, zorg en welzijn, leerjaar 3
      Kees-Jan Dijkhuis, rekenen, leerjaar 1
      Fatima Azzouzi, Nederlands, leerjaar 2
      Ruben Castelijn, bewegen, leerjaar 4`),
  },
]

/** Mulberry32: a generator with a seed, so that the demo is reproducible. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
