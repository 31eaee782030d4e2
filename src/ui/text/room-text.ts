/** The sentences of every room. A classroom needs `useText` alone, which is smaller. */
import { inLanguage, useLanguage } from './front.tsx'
import { nl, type Text } from './nl.ts'

export const useRoomText = (): Text => inLanguage(useLanguage(), nl)
