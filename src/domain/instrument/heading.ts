/** The properties that every instrument has. */
import { z } from 'zod'
import { Localized } from '#domain/ground/localized.ts'

/** `name/version`, for example `ts4-2019-draft/1`. A published id always means the same text. */
export const InstrumentId = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9-]+\/\d+$/)

/** `status`: the text shown beside the title. `origin`: the author of the wording. */
export const heading = { instrumentId: InstrumentId, title: Localized, status: Localized, origin: Localized }

/** A code with its label. `short`: for narrow places. */
export const Option = z
  .strictObject({ code: z.string().min(1).max(60), label: Localized, short: Localized.optional() })
  .readonly()
export type Option = z.infer<typeof Option>
export const Options = z.array(Option).min(1).max(60).readonly()

/** `F08/2` → `F08`. */
export const familyOf = (instrumentId: string): string => instrumentId.split('/')[0] ?? ''

/** `F08/2` → 2. */
export const versionOf = (instrumentId: string): number => Number(instrumentId.split('/')[1])

/** The path of a field's answer. */
export const atOf = ({ at, id }: { at?: string | undefined; id: string }): string => at ?? id
