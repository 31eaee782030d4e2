/** The sentences of a teacher's home page, which loads before the other rooms. */
import { inLanguage, useLanguage } from './front.tsx'
import { nlOwn, type OwnText } from './nl-own.ts'

export const useOwnText = (): OwnText => inLanguage(useLanguage(), nlOwn)
