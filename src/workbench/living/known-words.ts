/** Words with a capital that the observer said are no names, such as Eratosthenes. They are remembered on this device. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { foldName } from '#domain/ground/name-order.ts'
import type { Book } from '#storage/book.ts'

const KEPT = 'note-help/known-words'
const AT_MOST = 500

type KnownWords = StoreApi<ReadonlySet<string>>

/** One store per unlocked person: a word that was dismissed at one note is gone from all of them. */
const storeByBook = new WeakMap<Book, KnownWords>()

export function knownWordsOf(book: Book): KnownWords {
  const known = storeByBook.get(book)
  if (known) return known
  const kept = book.keepsake(KEPT)
  const words = Array.isArray(kept) ? kept.filter((word) => typeof word === 'string') : []
  const made: KnownWords = createStore(() => new Set(words))
  storeByBook.set(book, made)
  return made
}

export const isKnown = (known: ReadonlySet<string>, word: string): boolean => known.has(foldName(word))

export function knowWord(book: Book, word: string): void {
  const store = knownWordsOf(book)
  const words = [...new Set([...store.getState(), foldName(word)])].slice(-AT_MOST)
  store.setState(new Set(words), true)
  void book.keep(KEPT, words)
}
