/** Encrypts a contribution at rest, so that a stolen database or backup shows no scores. */
import type { Seal } from '#server/db/contributions.ts'
import { openAtRest, sealAtRest } from '#server/ground/digest.ts'
import type { ServerContext } from '#server/server-context.ts'

export const sealOf = ({ world, config }: ServerContext): Seal => ({
  close: (label, text) => sealAtRest(world, config.contributionKey, label, text),
  open: (label, sealed) => openAtRest(config.contributionKey, label, sealed),
})
