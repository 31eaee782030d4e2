/** Chunk of a teacher. A coach needs its comparison of two lessons and its notes of feedback too. */
export { ComparePage } from '#features/compare/compare-page.tsx'
export { FeedbackPage } from '#features/feedback/feedback-page.tsx'
export { ProgressPage } from '#features/review/progress-page.tsx'
export { ReviewPage } from '#features/review/review-page.tsx'
