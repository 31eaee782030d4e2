/** A problem in two sentences: what happened, and what is safe or what to do. */
import type { ProblemCode } from '#domain/ground/problem.ts'
import { Banner } from '#ui/banner.tsx'
import { useFrontText } from '#ui/text/front.tsx'

type ProblemBannerProps = {
  problem: ProblemCode | undefined
  tone?: 'warn' | 'danger'
  more?: string | undefined
}

export function ProblemBanner({ problem, tone = 'warn', more }: ProblemBannerProps) {
  const { problems } = useFrontText()
  if (!problem) return null
  const { what, next } = problems.of(problem)
  return (
    <Banner tone={tone} title={what}>
      {next}
      {more && ` ${more}`}
    </Banner>
  )
}
