/**
 * Finds words in a note that judge, generalise, guess or identify. A finding is a question to the writer and never
 * blocks.
 */
import type { Language } from '#domain/ground/localized.ts'
import type { Lint, LintSignal } from './instrument.ts'

/** `start` and `end` are UTF-16 offsets in the note; `term` is the note's own text between them. */
export type Finding = { signal: LintSignal; start: number; end: number; term: string; question: string }

/** Findings in the order of the text. Terms match whole words, whatever their case; see `Lint` for the other rules. */
export function lintNote(text: string, lint: Lint, language: Language): Finding[] {
  const lower = inLowerCase(text)
  const found = lint.signals.flatMap(({ signal, terms, question }) => {
    const ranges =
      signal === 'name' ? possibleNames(text, lint, language) : occurrences(lower, terms[language])
    return ranges.map(({ start, end }) => {
      return { signal, start, end, term: text.slice(start, end), question: question[language] }
    })
  })
  // A word with another finding is no name, even if that finding is dropped below.
  const isCovered = (name: Finding) =>
    found.some((other) => other.signal !== 'name' && other.start < name.end && name.start < other.end)
  const free = lint.allowedInSpeech ?? []
  const speech = free.length > 0 ? matches(text, quotation) : []
  const phrases = occurrences(lower, lint.exceptions?.[language] ?? [])
  return found
    .filter((finding) => finding.signal !== 'name' || !isCovered(finding))
    .filter((finding) => !free.includes(finding.signal) || !isWithin(finding, speech))
    .filter((finding) => !isWithin(finding, phrases))
    .filter(
      (finding, _, kept) => !kept.some((other) => isLonger(other, finding) && isWithin(finding, [other])),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

type Range = { start: number; end: number }

const isWithin = ({ start, end }: Range, ranges: readonly Range[]) =>
  ranges.some((range) => range.start <= start && end <= range.end)

const isLonger = (one: Range, other: Range) => one.end - one.start > other.end - other.start

const letter = '[\\p{L}\\p{M}\\p{N}_]'

/** One compiled pattern per word list: a note is checked at every pause in typing. */
const patternByTerms = new WeakMap<readonly string[], RegExp>()

function patternOf(terms: readonly string[]): RegExp {
  const known = patternByTerms.get(terms)
  if (known) return known
  const longestFirst = [...terms].sort((a, b) => b.length - a.length)
  const whole = longestFirst.filter((term) => !term.endsWith('*')).map(sourceOf)
  const stems = longestFirst.filter((term) => term.endsWith('*')).map((term) => sourceOf(term.slice(0, -1)))
  // All stems share one letter class. A class per stem made the first check of a note five times slower.
  if (stems.length > 0) whole.push(`(?:${stems.join('|')})${letter}*`)
  const made = new RegExp(`(?<!${letter})(?:${whole.join('|')})(?!${letter})`, 'gu')
  patternByTerms.set(terms, made)
  return made
}

/** Keeps the length of the text, so that offsets stay valid. */
const inLowerCase = (text: string) =>
  text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase()
    return small.length === capital.length ? small : capital
  })

/** `text` and `terms` are in lower case: the flag `i` would triple the compile time of the letter classes. */
function occurrences(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0) return []
  return matches(text, patternOf(terms))
}

function matches(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The letters of Dutch and English notes. All letters of Unicode would take twenty milliseconds to compile below. */
const latin = '[\\wÀ-ɏ\\u0300-\\u036f]'
/** Words that lost their first letter: ‘s-ochtends, ‘t, ’em. */
const shortWord = `(?:[dkmnrstDKMNRST]|em|til)(?!${latin})`
const apostrophe = `(?<=${latin})['‘](?=${latin})|['‘](?=${shortWord})|’(?=${latin})`

/**
 * Literal speech with its quotation marks. A mark without its pair encloses nothing. Single marks are apostrophes as
 * well: as quotation marks they open before a word and close after one.
 */
const quotation = new RegExp(
  [
    '“[^“”]*”',
    '„[^„“”]*[“”]',
    '«[^«»]*»',
    `(?<!${latin})"[^"]*"(?!${latin})`,
    `(?<!${latin})['‘](?!${shortWord})(?:[^'‘’]|${apostrophe})*['’](?!${latin})`,
  ].join('|'),
  'gu',
)

/** An apostrophe in a term matches the straight and the curly one; a space matches any white space. */
function sourceOf(term: string): string {
  const escaped = term.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return escaped.replace(/['’]/g, "['’]").replace(/ /g, '\\s+')
}

function possibleNames(text: string, lint: Lint, language: Language): Range[] {
  const setOf = (list: Lint['firstNames']) => plainWords(list?.[language] ?? [])
  const allowed = setOf(lint.allowedWords)
  const [names, verbs, openers] = [setOf(lint.firstNames), setOf(lint.personVerbs), setOf(lint.openers)]
  const beginsWithName = (word: string, after: string) =>
    names.has(plain(word)) || (!openers.has(plain(word)) && verbs.has(plain(nextWord(after))))
  const capitalised = new RegExp(`(?<!${letter})\\p{Lu}(?:${letter}|['’-](?=\\p{L}))*`, 'gu')
  return [...text.matchAll(capitalised)]
    .map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ word, start }) => {
      const isExpected = (part: string) =>
        !/^\p{Lu}/u.test(part) || isLetterOrCode(aliasOf(part, lint)) || allowed.has(plain(part))
      if (isExpected(word) || word.split('-').every(isExpected)) return false
      const isExpectedHere = startsSentence(text.slice(0, start), lint.abbreviations[language])
      return !isExpectedHere || beginsWithName(word, text.slice(start + word.length))
    })
    .map(({ start, end }) => ({ start, end }))
}

const nextWord = (text: string) => /^\s+(\p{L}+)/u.exec(text)?.[1] ?? ''

const plain = (word: string) => word.toLowerCase().replace(/’/g, "'")

/** Normalised words of a list, computed once. */
const setByWords = new WeakMap<readonly string[], ReadonlySet<string>>()

function plainWords(words: readonly string[]): ReadonlySet<string> {
  const known = setByWords.get(words)
  if (known) return known
  const made = new Set(words.map(plain))
  setByWords.set(words, made)
  return made
}

/** `C’s` of "leerling C’s" becomes `C`, when the lint has `possessiveAlias`. */
const aliasOf = (word: string, lint: Lint) => (lint.possessiveAlias ? word.replace(/['’]s$/u, '') : word)

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
