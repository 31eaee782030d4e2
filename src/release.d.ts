/** The version of this release, set when it is built. */
declare const __RELEASE__: string
