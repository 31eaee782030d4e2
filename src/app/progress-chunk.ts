/** First chunk of a teacher: her home page. */
export { ProgressPage } from '#features/review/progress-page.tsx'
