import type { IncomingMessage, ServerResponse } from 'node:http'
import { lines, pointOne } from './district'

/** An event every few seconds, as the wall's stream sends them. */
export function stream(request: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(': hello\n\n')
  let id = Number(request.headers['last-event-id'] ?? 0)
  const english = request.headers['accept-language']?.startsWith('en') ?? false
  const timer = setInterval(() => {
    id += 1
    const line = id % 3 === 0 ? pointOne(english) : lines(english)[id % lines(english).length]!
    const data = {
      ...line,
      type: id % 3 === 0 ? 'request.pointed' : 'progress.reported',
      at: new Date().toISOString(),
    }
    response.write(`event: request\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`)
  }, 4000)
  request.on('close', () => clearInterval(timer))
}
