/** The teacher's wing; its comparison of two lessons is the coach's too. */
export { ComparePage } from '#features/compare/compare-page.tsx'
export { ProgressPage } from '#features/review/progress-page.tsx'
export { ReviewPage } from '#features/review/review-page.tsx'
