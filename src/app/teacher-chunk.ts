/** Second chunk of a teacher. A coach needs its comparison of two lessons, its duos and its notes of feedback too. */
export { ComparePage } from '#features/compare/compare-page.tsx'
export { DuoPage } from '#features/duo/duo-page.tsx'
export { DuoVisitPage } from '#features/duo/duo-visit-page.tsx'
export { PairPage } from '#features/duo/pair-page.tsx'
export { FeedbackPage } from '#features/feedback/feedback-page.tsx'
export { PaperPage } from '#features/paper/paper-page.tsx'
export { ReviewPage } from '#features/review/review-page.tsx'
export { SelfViewPage } from '#features/self-view/self-view-page.tsx'
