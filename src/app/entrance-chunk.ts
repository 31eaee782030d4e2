/** Chunk of the pages outside the lock: joining, a second device, the recovery code. */
export { DevicePage, JoinPage } from '#features/join/join-page.tsx'
export { RecoverPage } from '#features/join/recover-page.tsx'
