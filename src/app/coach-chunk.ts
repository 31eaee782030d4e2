/** First chunk of a coach: the pages that are needed in a classroom. A teacher observes there too, in a duo. */
export { ObservePage } from '#features/observe/observe-page.tsx'
export { TodayPage } from '#features/today/today-page.tsx'
