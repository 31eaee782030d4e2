/** The people of one device are told apart by their letters, not by a colour alone. */
import { expect, it } from 'vitest'
import { initialsOf } from '#storage/people/initials.ts'

it('three people with the same first letters get longer ones, until they differ', () => {
  const taken: string[] = []
  for (const name of ['Marie Dekker', 'Mo Diallo', 'Maud Dekker', 'Marie Dekker'])
    taken.push(initialsOf(name, taken))
  expect(taken).toEqual(['MD', 'MDi', 'MDe', 'MDek'])
})

it('two people with the very same short name get a number', () => {
  const taken: string[] = []
  for (const name of ['Bo', 'Bo', 'Bo', 'Bo']) taken.push(initialsOf(name, taken))
  expect(taken).toEqual(['B', 'Bo', 'B2', 'B3'])
})

it('a name without capitals or without letters has initials', () => {
  expect(['mo el amrani', 'Marijke de Vries', '  ', 'Bas'].map((name) => initialsOf(name))).toEqual([
    'M',
    'MV',
    '?',
    'B',
  ])
})
