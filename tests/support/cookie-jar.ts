/** Cookies for a fetch that keeps none. Each device has its own jar. */

export type Send = (request: Request) => Promise<Response> | Response

/** `forget` clears all cookies, or the named one. */
export type CookieJar = { fetch: typeof fetch; forget: (name?: string) => void }

export function withCookies(send: Send): CookieJar {
  const cookies = new Map<string, string>()

  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name && value) cookies.set(name, value)
      else if (name) cookies.delete(name)
    }
  }

  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      if (cookies.size > 0) {
        request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      }
      const response = await send(request)
      keep(response)
      return response
    },
    forget: (name) => (name ? void cookies.delete(name) : cookies.clear()),
  }
}
