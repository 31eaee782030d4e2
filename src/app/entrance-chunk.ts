/** The wing outside the lock: the ways in. */
export { DevicePage, JoinPage } from '#features/join/join-page.tsx'
export { RecoverPage } from '#features/join/recover-page.tsx'
