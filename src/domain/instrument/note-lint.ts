/** Reads a note for words that judge, generalise, guess or identify. It asks a question and never blocks. */
import type { Language } from '#domain/ground/localized.ts'
import type { Lint, LintSignal } from './instrument.ts'

/** `start` and `end` are UTF-16 offsets in the note; `term` is the note's own text between them. */
export type Finding = { signal: LintSignal; start: number; end: number; term: string; question: string }

/** Findings in the order of the text. Terms match whole words, whatever their case; see `Lint` for the name rule. */
export function lintNote(text: string, lint: Lint, language: Language): Finding[] {
  const found: Finding[] = []
  for (const { signal, terms, question } of lint.signals) {
    const ranges =
      signal === 'name' ? possibleNames(text, lint, language) : occurrences(text, terms[language])
    for (const { start, end } of ranges) {
      found.push({ signal, start, end, term: text.slice(start, end), question: question[language] })
    }
  }
  const isCovered = (name: Finding) =>
    found.some((other) => other.signal !== 'name' && other.start < name.end && name.start < other.end)
  return found
    .filter((finding) => finding.signal !== 'name' || !isCovered(finding))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

type Range = { start: number; end: number }

const letter = '[\\p{L}\\p{M}\\p{N}_]'

/** One pattern per word list, made once: a note is read again at every pause in typing. */
const patternByTerms = new WeakMap<readonly string[], RegExp>()

function patternOf(terms: readonly string[]): RegExp {
  const known = patternByTerms.get(terms)
  if (known) return known
  const longestFirst = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => {
      const isStem = term.endsWith('*')
      const words = (isStem ? term.slice(0, -1) : term).split(' ').map(escaped).join('\\s+')
      return isStem ? `${words}${letter}*` : words
    })
  const made = new RegExp(`(?<!${letter})(?:${longestFirst.join('|')})(?!${letter})`, 'giu')
  patternByTerms.set(terms, made)
  return made
}

function occurrences(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0) return []
  return [...text.matchAll(patternOf(terms))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** An apostrophe in a term matches the straight and the curly one. */
function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")
}

function possibleNames(text: string, lint: Lint, language: Language): Range[] {
  const setOf = (list: Lint['firstNames']) => new Set(list?.[language].map(plain))
  const allowed = setOf(lint.allowedWords)
  const [names, verbs, openers] = [setOf(lint.firstNames), setOf(lint.personVerbs), setOf(lint.openers)]
  const beginsWithName = (word: string, after: string) =>
    names.has(plain(word)) || (!openers.has(plain(word)) && verbs.has(plain(nextWord(after))))
  const capitalised = new RegExp(`(?<!${letter})\\p{Lu}(?:${letter}|['’-](?=\\p{L}))*`, 'gu')
  return [...text.matchAll(capitalised)]
    .map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ word, start }) => {
      const isExpected = (part: string) =>
        !/^\p{Lu}/u.test(part) || isLetterOrCode(part) || allowed.has(plain(part))
      if (word.split('-').every(isExpected)) return false
      const isExpectedHere = startsSentence(text.slice(0, start), lint.abbreviations[language])
      return !isExpectedHere || beginsWithName(word, text.slice(start + word.length))
    })
    .map(({ start, end }) => ({ start, end }))
}

const nextWord = (text: string) => /^\s+(\p{L}+)/u.exec(text)?.[1] ?? ''

const plain = (word: string) => word.toLowerCase().replace(/’/g, "'")

/** `A` in "leerling A", an indicator like SG3, a class like H4b. */
function isLetterOrCode(word: string): boolean {
  return /^\p{L}\p{M}*$/u.test(word) || /^\p{L}{1,3}\d+\p{L}?$/u.test(word)
}

/**
 * A capital is expected after a full stop, a colon, a line break or an opening quote, and where only digits and signs went
 * before ("12:40 Drie leerlingen", "- Drie leerlingen").
 */
function startsSentence(before: string, abbreviations: readonly string[]): boolean {
  if (/["'‘’“”„«»`]$/u.test(before)) return true
  const withoutTimes = before.replace(/(\d)[:.](?=\d)/g, '$1 ')
  const tail = withoutTimes.replace(/[^\p{L}\p{M}.!?…:\n]+$/u, '')
  if (tail === '') return true
  if (tail.endsWith('.')) return !abbreviations.includes(lastWord(tail.slice(0, -1)))
  return /[!?…:\n]$/u.test(tail)
}

const lastWord = (text: string) => /[\p{L}\p{M}.]*$/u.exec(text)?.[0].toLowerCase() ?? ''
