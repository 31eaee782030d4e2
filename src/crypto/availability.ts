/** Whether this page may encrypt. Browsers hide the Web Crypto API from pages that were opened over plain http. */
export const canEncrypt = (): boolean => globalThis.crypto?.subtle !== undefined
