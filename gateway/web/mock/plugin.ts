import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { answer } from './district'
import { stream } from './stream'

const pages: Record<string, string> = {
  '/follow': '/index.html',
  '/desk': '/desk.html',
  '/login': '/desk.html',
  '/wall': '/wall.html',
  '/operations': '/operations.html',
  '/audit': '/audit.html',
  '/shift': '/shift.html',
  '/escalations': '/escalations.html',
  '/calendars': '/calendars.html',
  '/catalogue': '/catalogue.html',
  '/card': '/card.html',
  '/messages': '/messages.html',
  '/duty': '/duty.html',
  '/grids': '/grids.html',
  '/keys': '/keys.html',
  '/users': '/users.html',
  '/scorecards': '/scorecards.html',
  '/meetings': '/meetings.html',
  '/rounds': '/rounds.html',
}

/** A pretended gateway for `npm run dev` and `vite preview`, unless there is a real one; nothing of it is ever built. */
export function mock(real?: string): Plugin {
  const use = (middlewares: Connect.Server) => {
    middlewares.use((request, response, next) => {
      const path = new URL(request.url!, 'http://mock').pathname
      if (pages[path] && request.method === 'GET') request.url = pages[path]
      if (real) return next()
      if (path.startsWith('/api/wall/stream')) return stream(request, response)
      if (path.startsWith('/api/') || (path === '/login' && request.method === 'POST') || path === '/logout')
        return void reply(request, response)
      next()
    })
  }
  return {
    name: 'mock-gateway',
    apply: (_, { command, isPreview }) => command === 'serve' || !!isPreview,
    configureServer: ({ middlewares }) => use(middlewares),
    configurePreviewServer: ({ middlewares }) => use(middlewares),
  }
}

async function reply(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const type = request.headers['content-type'] ?? ''
  const body =
    type.includes('json') && text ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text))
  const { status, json } = answer(request.method!, new URL(request.url!, 'http://mock'), body, {
    english: request.headers['accept-language']?.startsWith('en') ?? false,
    user: /mockuser=([^;]+)/.exec(request.headers.cookie ?? '')?.[1],
    logIn: (user) => response.setHeader('Set-Cookie', `mockuser=${user}; Path=/; SameSite=Strict`),
  })
  await new Promise((done) => setTimeout(done, 150))
  response.writeHead(status, {
    'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
  })
  response.end(json === undefined ? '' : JSON.stringify(json))
}
