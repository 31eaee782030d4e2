/**
 * Guesses which items a note is about, by shared words. Items bring the words of their texts, and earlier notes the words
 * of the observer who linked them. It is a guess: few items, and none without a telling word.
 */
import type { Language, Localized } from '#domain/ground/localized.ts'
import type { QuestionnaireItem } from './questionnaire.ts'

export type LinkedText = { text: string; links: readonly string[] }

type Weights = ReadonlyMap<string, number>
/** Stem → item → weight. */
type WordWeights = ReadonlyMap<string, Weights>

export type Guesser = (text: string, linkedHere: readonly LinkedText[]) => string[]

const MOST = 3
/** Below this score, or this share of the best score, an item is left out. */
const LEAST_SCORE = 2.4
const LEAST_SHARE = 0.45
/** What a word tells, by the text of the item that has it. */
const IN_TITLE = 1.6
const IN_TEXT = 1.2
const IN_HELP = 0.6
const IN_CUES = 1.6
/** What a word tells that the observer linked before, and the notes after which it is certain. */
const LEARNED = 5
const DOUBT = 1

type GuesserOptions = {
  items: readonly QuestionnaireItem[]
  language: Language
  /** Further words per item, in the language. */
  cues?: Readonly<Record<string, string>>
  /** Notes of earlier lessons. Their words are counted once, those of `linkedHere` at every call. */
  earlier?: readonly LinkedText[]
}

export function createGuesser({ items, language, cues = {}, earlier = [] }: GuesserOptions): Guesser {
  const known = new Set(items.map(({ id }) => id))
  const weights = weightsOf(items, language, cues)
  const stemsByText = new Map<string, readonly string[]>()
  const stemsIn = (text: string) => {
    const stems = stemsByText.get(text) ?? stemsOf(text)
    stemsByText.set(text, stems)
    return stems
  }
  const counted = (notes: readonly LinkedText[], counts: Counts) => {
    for (const { text, links } of notes) {
      const linked = links.filter((id) => known.has(id))
      if (linked.length > 0) count(counts, stemsIn(text), linked)
    }
    return counts
  }
  const before = counted(earlier, noCounts())
  return (text, linkedHere) => {
    const now = counted(linkedHere, noCounts())
    const scores = new Map<string, number>()
    const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score)
    for (const stem of stemsOf(text)) {
      for (const [id, weight] of weights.get(stem) ?? []) add(id, weight)
      for (const [id, weight] of learned(stem, [before, now])) add(id, weight)
    }
    return bestOf(scores, items)
  }
}

function bestOf(scores: Weights, items: readonly QuestionnaireItem[]): string[] {
  const ranked = items
    .map(({ id }) => ({ id, score: scores.get(id) ?? 0 }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, MOST)
    .map(({ id }) => id)
}

/** A word of few items tells more than a word of many (inverse document frequency). */
function weightsOf(
  items: readonly QuestionnaireItem[],
  language: Language,
  cues: Readonly<Record<string, string>>,
): WordWeights {
  const weights = new Map<string, Map<string, number>>()
  for (const item of items) {
    const ofCues = { words: cues[item.id] ?? '', weight: IN_CUES }
    const own = textsOf(item).map(({ words, weight }) => ({ words: words[language], weight }))
    for (const { words, weight } of [...own, ofCues]) {
      for (const stem of stemsOf(words)) {
        const ofStem = weights.get(stem) ?? new Map<string, number>()
        ofStem.set(item.id, Math.max(ofStem.get(item.id) ?? 0, weight))
        weights.set(stem, ofStem)
      }
    }
  }
  for (const ofStem of weights.values()) {
    const rarity = Math.log(items.length / ofStem.size)
    for (const [id, weight] of ofStem) ofStem.set(id, weight * rarity)
  }
  return weights
}

function textsOf({ short, text, lookFor, anchors, opportunity }: QuestionnaireItem) {
  const help = [lookFor, opportunity, ...(anchors ?? []).map((anchor) => anchor.text)]
  const weighed = (words: Localized | undefined, weight: number) => (words ? [{ words, weight }] : [])
  return [
    ...weighed(short, IN_TITLE),
    ...weighed(text, IN_TEXT),
    ...help.flatMap((words) => weighed(words, IN_HELP)),
  ]
}

type Counts = { notes: number; byItem: Map<string, number>; byStem: Map<string, StemCount> }
type StemCount = { notes: number; byItem: Map<string, number> }

const noCounts = (): Counts => ({ notes: 0, byItem: new Map(), byStem: new Map() })

function count(counts: Counts, stems: readonly string[], links: readonly string[]) {
  const addTo = (map: Map<string, number>) => {
    for (const id of links) map.set(id, (map.get(id) ?? 0) + 1)
  }
  counts.notes += 1
  addTo(counts.byItem)
  for (const stem of stems) {
    const ofStem = counts.byStem.get(stem) ?? { notes: 0, byItem: new Map() }
    ofStem.notes += 1
    addTo(ofStem.byItem)
    counts.byStem.set(stem, ofStem)
  }
}

/**
 * How much more often than other notes the notes with this word were linked to an item. A word that stands in all notes
 * tells nothing, and neither does an item to which everything is linked.
 */
function learned(stem: string, all: readonly Counts[]): Weights {
  const sum = (of: (counts: Counts) => number | undefined) =>
    all.reduce((total, counts) => total + (of(counts) ?? 0), 0)
  const notes = sum((counts) => counts.notes)
  const withStem = sum(({ byStem }) => byStem.get(stem)?.notes)
  const ids = new Set(all.flatMap(({ byStem }) => [...(byStem.get(stem)?.byItem.keys() ?? [])]))
  return new Map(
    [...ids].map((id) => {
      const here = sum(({ byStem }) => byStem.get(stem)?.byItem.get(id)) / (withStem + DOUBT)
      const usual = sum(({ byItem }) => byItem.get(id)) / notes
      return [id, LEARNED * Math.max(0, here - usual)]
    }),
  )
}

/** The stems of a text, each once and without words that say nothing. */
function stemsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}{3,}/gu) ?? []
  return [...new Set(words.filter((word) => !idle.has(word)).map(stemOf))]
}

/**
 * A light Dutch stem: endings off, long vowels and double consonants once, v and z as at the end of a word. English is
 * served well enough by it.
 */
function stemOf(word: string): string {
  const root = word.length > 6 && /^ge.*[dt]$/.test(word) ? word.slice(2) : word
  const bare = root.length > 4 ? root.replace(/(?:en|e|s)$/, '') : root
  const short = bare.length > 3 ? bare.replace(/(?<=[^aeiou])[dt]$/, '') : bare
  return short
    .replace(/([aeou])\1/g, '$1')
    .replace(/([^aeiou])\1/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}

/** Words of grammar, and those of every lesson. */
const idle = new Set(
  `aan alle alleen als andere bij dan dat deze die dit doen doet door drie een eens één elk elke gaan gaat geen geeft haar
  hebben heeft het hij hoe iets jij jou kan kom komt maar meer met mij mijn naar nog nog nu ook omdat onder ons onze over te
  toe tot twee uit van vier voor waar wat weer wel wie wordt zelf zich zij zijn zin zit zo zonder leerling leerlingen docent
  leraar les klas and are but for from has have her him his how into its not one out she that the their them then there they
  this two was what when who with you pupil pupils teacher lesson class`.split(/\s+/),
)
