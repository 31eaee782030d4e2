/** Counters for Prometheus, without ids. Contributions are not counted, because the number of open ones is secret. */

export type Metrics = {
  add: (name: MetricName, label?: string, by?: number) => void
  text: () => string
}

const help = {
  requests: ['lesspiegel_requests_total', 'counter', 'status', 'Requests by status class'],
  items: ['lesspiegel_items_total', 'counter', 'result', 'Posted items by answer'],
  releases: ['lesspiegel_releases_total', 'counter', '', 'Releases of the figures'],
  errors: ['lesspiegel_errors_total', 'counter', '', 'Requests that ended in the error boundary'],
  listeners: ['lesspiegel_listeners', 'gauge', '', 'Open event streams'],
} as const
type MetricName = keyof typeof help

export function createMetrics(): Metrics {
  const values = new Map<string, number>()
  return {
    add(name, label = '', by = 1) {
      const key = `${name}|${label}`
      values.set(key, (values.get(key) ?? 0) + by)
    },
    text: () =>
      Object.entries(help)
        .flatMap(([name, [metric, type, label, about]]) => {
          const rows = [...values].filter(([key]) => key.startsWith(`${name}|`))
          const lines = rows.map(([key, value]) => {
            const labelled = label ? `{${label}="${key.slice(name.length + 1)}"}` : ''
            return `${metric}${labelled} ${value}`
          })
          return [
            `# HELP ${metric} ${about}`,
            `# TYPE ${metric} ${type}`,
            ...(lines.length > 0 || label ? lines : [`${metric} 0`]),
          ]
        })
        .join('\n')
        .concat('\n'),
  }
}
