/** Chunk of a teacher. A coach needs its comparison of two lessons too. */
export { ComparePage } from '#features/compare/compare-page.tsx'
export { JointPage } from '#features/duo/joint-page.tsx'
export { ProgressPage } from '#features/review/progress-page.tsx'
export { ReviewPage } from '#features/review/review-page.tsx'
