import { forgetKept } from './kept'
import { language } from './preferences'

/** A refusal as RFC 9457 describes it, with the text to show. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: { field: string; message: string; text?: string }[] = [],
  ) {
    super(detail || title)
  }
}

/** Nobody answered: no network, or a server that is away. */
export class Unreachable extends Error {}

export type List<T> = { items: T[]; next?: string; at?: string }

type Csrf = { header: string; token: string }
let csrf: Promise<Csrf | undefined> | undefined

/** How staff log in: by password, at the identity provider, or as they like. */
export type LogInBy = { passwords: boolean; provider?: string }

/** Reads; waits for what is not known yet, as the service asks. */
export function read<T>(path: string): Promise<T> {
  return exchange<T>('GET', path)
}

/** Writes once: the key says which effect is meant, so that a repeat has none. */
export async function write<T>(path: string, body: unknown, key: string, method = 'POST'): Promise<T> {
  try {
    return await exchange<T>(method, path, { body, key, csrf: await csrfToken() })
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 403) throw problem
    // The session may have changed under the page: once more with its new token.
    const before = await csrf
    csrf = undefined
    const after = await csrfToken()
    if (after?.token === before?.token) throw problem
    return exchange<T>(method, path, { body, key, csrf: after })
  }
}

/** Sends a file as it is. */
export const upload = <T>(path: string, file: Blob, key: string, method = 'POST') =>
  write<T>(path, file, key, method)

/** Ends this browser's log-in; the page then has nothing more to show. */
export async function logOut() {
  forgetKept()
  const token = await csrfToken()
  await fetch('/logout', { method: 'POST', headers: token ? { [token.header]: token.token } : {} }).catch(
    () => {},
  )
  csrf = undefined
  location.assign('/login')
}

export function forgetSession() {
  csrf = undefined
}

/** Passwords alone, when nobody says otherwise. */
export const logInBy = () =>
  read<{ logInBy?: LogInBy }>('/api/session').then(
    (it) => it.logInBy ?? { passwords: true },
    () => ({ passwords: true }),
  )

export async function csrfToken() {
  csrf ??= read<{ csrf?: { header?: string; headerName?: string; token: string } }>('/api/session').then(
    ({ csrf: it }) =>
      it ? { header: it.header ?? it.headerName ?? 'X-CSRF-TOKEN', token: it.token } : undefined,
    () => undefined,
  )
  const token = await csrf
  if (!token) csrf = undefined
  return token
}

/** Shows a card and does what it stands for; the card travels in a header, so that it stands in no log. */
export async function show<T>(card: string, path: string, key?: string): Promise<T> {
  return exchange<T>('POST', path, { body: {}, key, card, csrf: key ? await csrfToken() : undefined })
}

type Sending = { body?: unknown; key?: string; csrf?: Csrf; card?: string }

async function exchange<T>(method: string, path: string, sending: Sending = {}, tries = 3): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.value === 'zh' ? 'zh-CN' : 'en',
  }
  const file = sending.body instanceof Blob ? sending.body : undefined
  if (sending.body !== undefined) headers['Content-Type'] = file?.type ?? 'application/json'
  if (sending.key) headers['Idempotency-Key'] = sending.key
  if (sending.card) headers['Whistle-Card'] = sending.card
  if (sending.csrf) headers[sending.csrf.header] = sending.csrf.token
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      body: sending.body === undefined ? undefined : (file ?? JSON.stringify(sending.body)),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    })
  } catch {
    throw new Unreachable()
  }
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const problem = await refusal(response)
  if (problem.slug === 'not-yet-known' && tries > 1) {
    await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get('Retry-After') ?? 1)))
    return exchange(method, path, sending, tries - 1)
  }
  throw problem
}

/** The problem that a refused response carries. */
export async function refusal(response: Response) {
  const it = await response.json().catch(() => ({}))
  const slug =
    it.slug ??
    String(it.type ?? '')
      .split('/')
      .pop() ??
    ''
  return new Problem(response.status, slug, it.title ?? '', it.detail ?? '', it.errors ?? [])
}

/** Keys for one form: unchanged words keep their key, so that a second click or a retry does nothing twice. */
export function oneKeyPerBody() {
  let last = { body: '', key: '' }
  return (body: unknown) => {
    const text = JSON.stringify(body)
    if (last.body !== text) last = { body: text, key: uuid() }
    return last.key
  }
}

/** Not crypto.randomUUID: that is missing where the page came by plain HTTP from another machine. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
