/** First chunk of a coach: the pages that are needed in a classroom. */
export { ObservePage } from '#features/observe/observe-page.tsx'
export { TodayPage } from '#features/today/today-page.tsx'
