import { desk } from './desk'
import { messages } from './messages'
import { meetings } from './meetings'
import { analyses, appeals, scorecards } from './scorecards'
import { operations } from './operations'
import { rounds } from './rounds'
import { counted, wall } from './wall'
import { pointing } from './pointing'

/** A small pretended district, enough to look at every page. */
type Case = {
  id: string
  number: string
  zh: string
  en: string
  category: string
  urgency: string
  kind: string
  tier: string
  place: string
  order: string
  stage: string
  state: string
  cycle: number
  holder?: string
  dueIn: number
  moves: string[]
  supervised?: boolean
  whistleId?: string
}
type Asking = { english: boolean; user?: string; logIn: (user: string) => void }
export type Reply = { status: number; json?: unknown }

const hour = 3_600_000
const idAt = (time: number, n: number) => {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${String(n).padStart(12, '0')}`
}
let count = 36
const make = (it: Partial<Case> & { zh: string; en: string }, ago = 1): Case => {
  count += 1
  const pointed = Date.now() - ago * hour
  return {
    id: idAt(pointed, count),
    number: `SQ-990101-20261121-${String(count).padStart(5, '0')}`,
    category: '0101',
    urgency: 'general',
    kind: 'help',
    tier: 'grid',
    place: '990101001001001',
    order: 'pointed',
    stage: 'file',
    state: 'placed',
    cycle: 1,
    dueIn: 20,
    moves: ['take', 'on-the-spot', 'escalate'],
    ...it,
  }
}

/** Four units, each at another point of its part. */
const whistle = () => ({
  whistleId: idAt(Date.now(), 1),
  kind: 'urgent',
  lead: 'D06',
  rule: 'all',
  open: true,
  units: [
    { unit: 'D06', state: 'on-site', way: 'site', by: 'department-D06', phone: '0990-8800106' },
    { unit: 'D03', state: 'done', facts: [{ thing: 'sewage', number: 3, measure: 'load' }] },
    { unit: 'D10', state: 'called', phone: '0990-8800110', moves: ['phoned'] },
    { unit: 'U05', state: 'checked-in', way: 'phone', by: 'street', returns: 'forced' },
  ].map((it) => ({ facts: [], moves: [], at: new Date().toISOString(), ...it })),
})

const cases: Case[] = [
  make(
    {
      zh: '污水漫溢 · 东风社区3号楼',
      en: 'Sewage overflow · 东风社区3号楼',
      urgency: 'urgent',
      dueIn: -0.3,
      supervised: true,
    },
    1,
  ),
  make({ zh: '楼道灯不亮 · 东风社区1号楼', en: 'Small home repair · 东风社区1号楼', dueIn: 0.5 }, 4),
  make(
    {
      zh: '供热故障 · 东风社区2号楼',
      en: 'Heating failure · 东风社区2号楼',
      urgency: 'urgent',
      order: 'taken',
      stage: 'investigate',
      state: 'taken',
      holder: '王网格',
      dueIn: 6,
      moves: [
        'contact',
        'progress',
        'respond',
        'resolve',
        'escalate',
        'send-down',
        'transfer',
        'decline',
        'whistle',
      ],
    },
    10,
  ),
  make({
    zh: '违法建设 · 东风社区5号楼',
    en: 'Illegal structure · 东风社区5号楼',
    tier: 'street',
    order: 'taken',
    stage: 'investigate',
    state: 'taken',
    holder: '向阳街道',
    dueIn: 60,
    moves: ['check-in', 'done'],
    whistleId: idAt(Date.now(), 1),
  }),
]
const sent = new Map<
  string,
  {
    number: string
    code: string
    text: string
    order: string
    archived?: boolean
    again?: string
    said: { at: string; text: string; wordsId?: string }[]
  }
>()
sent.set('SQ-990101-20261121-00007', {
  number: 'SQ-990101-20261121-00007',
  code: 'ABC234',
  text: '三号楼门口的下水道堵了，污水流到路上，老人出不了门。',
  order: 'resolved',
  said: [
    {
      at: new Date(Date.now() - 9 * hour).toISOString(),
      text: '已收到您反映的事，编号 SQ-990101-20261121-00007。',
    },
    { at: new Date(Date.now() - 8.5 * hour).toISOString(), text: '东风社区第1网格的网格员已接单。' },
    { at: new Date(Date.now() - 2 * hour).toISOString(), text: '已办完并给您答复。', wordsId: 'a1' },
  ],
})
sent.set('SQ-990101-20261110-00008', {
  number: 'SQ-990101-20261110-00008',
  code: 'ABC234',
  text: '三单元楼道灯不亮，晚上看不见台阶。',
  order: 'rated',
  archived: true,
  said: [{ at: new Date(Date.now() - 90 * hour).toISOString(), text: '已归档。' }],
})
const problem = (status: number, slug: string, detail: string): Reply => ({
  status,
  json: { type: `https://whistle.example/problems/${slug}`, slug, status, title: slug, detail },
})
const list = (items: unknown[]): Reply => ({ status: 200, json: { items } })

export function lines(english: boolean) {
  return cases.map((it) => ({
    ...it,
    summary: english ? it.en : it.zh,
    categoryName: english ? it.en.split(' · ')[0] : it.zh.split(' · ')[0],
    placeName: it.zh.split(' · ')[1],
    dueAt: new Date(Date.now() + it.dueIn * hour).toISOString(),
    dueSince: new Date(Date.now() - hour).toISOString(),
    clock: it.order === 'pointed' ? 'take' : 'resolve',
    overdue: it.dueIn < 0,
    supervised: !!it.supervised,
  }))
}

export function pointOne(english: boolean) {
  cases.unshift(
    make(
      { zh: `垃圾清运 · 星城社区${(count % 9) + 1}号楼`, en: `Rubbish · 星城社区${(count % 9) + 1}号楼` },
      0,
    ),
  )
  return lines(english)[0]!
}

function followed(number: string) {
  const it = sent.get(number)!
  return {
    number,
    summary: '污水漫溢 · 东风社区3号楼',
    order: it.order,
    stage: it.archived ? 'archive' : 'answer',
    state: it.archived ? 'archived' : it.order,
    tier: 'grid',
    holder: it.order === 'pointed' ? undefined : '东风社区第1网格 王网格员',
    cycle: 1,
    urgency: 'urgent',
    promises: [
      {
        clock: 'respond',
        dueAt: new Date(Date.now() + 15 * hour).toISOString(),
        state: 'running',
        why: '一共24小时，连着算，夜里和假日也不停。',
        explained: '较急的事，从您反映起24小时内处理。',
        next: '到时没有办结，上一级加入督办，原办理人继续办理。',
      },
    ],
    timeline: it.said,
  }
}

function resident(method: string, url: URL, body: Record<string, unknown>): Reply {
  const [, , , number = '', what] = url.pathname.split('/')
  if (method === 'POST' && !number) {
    if (String(body.description).includes('503'))
      return problem(503, 'service-away', '服务暂时不在，请稍后再试。')
    const made = make({ zh: '其他 · 东风社区', en: 'Other · 东风社区' }, 0)
    const now = new Date().toISOString()
    sent.set(made.number, {
      number: made.number,
      code: 'K7M2QX',
      text: String(body.description),
      order: 'pointed',
      said: [{ at: now, text: '已收到您反映的事。' }],
    })
    const urgent = body.urgency === 'urgent'
    const due = new Date(Date.now() + (urgent ? 24 : 120) * hour).toISOString()
    return {
      status: 201,
      json: {
        id: made.id,
        number: made.number,
        queryCode: 'K7M2QX',
        category: '0101',
        urgency: urgent ? 'urgent' : 'general',
        grid: made.place,
        respondBy: due,
        resolveBy: urgent ? due : undefined,
      },
    }
  }
  const it = sent.get(number)
  if (!it || url.searchParams.get('code') !== it.code)
    return problem(404, 'unknown-number-or-code', '编号或查询码不对，请核对后再试。')
  if (what === 'redo' && method === 'GET')
    return {
      status: 200,
      json: { way: it.again ? 'asked' : 'again', closedFrom: '2026-12-21', number: it.again },
    }
  if (what === 'redo' && it.archived) it.again = 'SQ-990101-20261122-00041'
  if (what === 'told') return { status: 200, json: { number: '12345', items: [] } }
  if (what === 'phones') return { status: 200, json: { texts: true } }
  if (what === 'words') return { status: 200, json: { description: it.text, amendments: [] } }
  if (what === 'holder')
    return { status: 200, json: it.order === 'pointed' ? {} : { name: '王建国', phone: '0990-8800106' } }
  if (what === 'comments') return list([])
  if (what === 'answers')
    return list([
      {
        id: 'a1',
        kind: 'answer',
        at: new Date().toISOString(),
        text: '已请吸污车疏通，井盖已换，路面冲洗干净。明天再来看一次。',
      },
    ])
  if (what === 'rating') it.order = 'rated'
  if (what && method === 'POST')
    it.said.push({
      at: new Date().toISOString(),
      text:
        { rating: '您已评价。', amend: '您补充了说明。', withdraw: '您请求撤回。', redo: '您请求重办。' }[
          what
        ] ?? what,
    })
  return { status: 200, json: followed(number) }
}

export function answer(method: string, url: URL, body: Record<string, unknown>, asking: Asking): Reply {
  const path = url.pathname
  if (path === '/api/session')
    return { status: 200, json: { csrf: { header: 'X-CSRF-TOKEN', token: 'mock' } } }
  if (path === '/login') {
    if (body.password !== 'demo') return problem(401, 'bad-credentials', '用户名或密码不对。')
    asking.logIn(String(body.username))
    return { status: 204 }
  }
  if (path === '/logout') {
    asking.logIn('')
    return { status: 204 }
  }
  const told =
    pointing(path, url.searchParams, body) ??
    messages(method, path, url.searchParams) ??
    scorecards(method, path, url.searchParams) ??
    meetings(method, path) ??
    appeals(method, path) ??
    analyses(method, path) ??
    rounds(method, path, url.searchParams, body)
  if (told) return told
  if (path === '/api/requests' || url.searchParams.has('code')) return resident(method, url, body)
  if (!asking.user) return problem(401, 'not-logged-in', '请先登录。')
  const dense = desk(path, asking.english, asking.user)
  if (dense) return dense
  const at = cases.find((it) => path.includes(it.id))
  if (path === '/api/me')
    return {
      status: 200,
      json: {
        id: asking.user,
        name: '王建国',
        roles: ['command', 'admin'].includes(asking.user) ? [asking.user] : ['grid-worker', 'visitor'],
        place: '990101001001001',
      },
    }
  if (path === '/api/people') return list(url.searchParams.getAll('id').map((id) => ({ id, name: id })))
  if (path.startsWith('/api/operations/')) return operations(method, path, body, asking.user)
  const overall = wall(method, path, asking.english)
  if (overall) return overall
  if (path === '/api/desk') return list(asking.user === 'nobody' ? [] : lines(asking.english))
  if (path === '/api/rating-reasons')
    return list([
      { code: 'not-solved', name: asking.english ? 'Not really solved' : '没有真正解决' },
      { code: 'overdue', name: asking.english ? 'Too slow' : '太慢，超了时限' },
    ])
  if (path === '/api/visits')
    return list([
      {
        id: 'v1',
        requestId: cases[0]!.id,
        number: cases[0]!.number,
        summary: lines(asking.english)[2]!.summary,
        dueAt: new Date(Date.now() + hour).toISOString(),
        reason: 'resolved',
      },
    ])
  if (path === '/api/decisions')
    return list([
      {
        id: 'd1',
        requestId: cases[0]!.id,
        number: cases[0]!.number,
        summary: lines(asking.english)[1]!.summary,
        kind: 'redo',
        at: new Date().toISOString(),
      },
      {
        id: cases[1]!.id,
        did: 'd2',
        number: cases[1]!.number,
        summary: lines(asking.english)[2]!.summary,
        kind: 'extension',
        askedBy: '李梅',
        askedAt: new Date().toISOString(),
        reason: 'awaiting-material',
        until: new Date(Date.now() + 72 * hour).toISOString(),
      },
      {
        id: cases[3]!.id,
        did: 'd3',
        number: cases[3]!.number,
        summary: lines(asking.english)[3]!.summary,
        kind: 'forgetting',
        askedBy: 'resident',
        askedAt: new Date().toISOString(),
      },
    ])
  if (path.startsWith('/api/decisions/')) return { status: 200, json: {} }
  if (path === '/api/wall') {
    const all = lines(asking.english)
    return {
      status: 200,
      json: {
        at: new Date().toISOString(),
        position: '0',
        counts: {
          pointed: 41,
          taken: 17,
          resolved: 9,
          rated: 6,
          archived: 128,
          open: 67,
          overdue: 2,
          undecided: 0,
        },
        today: { pointed: 23, taken: 20, resolved: 18, rated: 11 },
        ...counted(),
        byTier: { grid: 31, community: 19, street: 14, district: 3 },
        byStreet: [
          { place: '990101001', open: 38, total: 90 },
          { place: '990101002', open: 20, total: 41 },
          { place: '990101100', open: 9, total: 12 },
        ],
        byCategory: [{ category: '0101', name: '污水漫溢', open: 9 }],
        latest: all.map((it) => ({ ...it, pointedAt: new Date().toISOString() })),
      },
    }
  }
  if (path.endsWith('/whistles') && method === 'GET') return list([whistle()])
  if (path.endsWith('/clocks'))
    return list([
      {
        id: 'c2',
        clock: 'check-in',
        subject: 'D10',
        dueAt: new Date(Date.now() + hour / 3).toISOString(),
        state: 'running',
        why: '连着算。',
        explained: '2小时内报到。',
        rule: 'clocks-2026.1',
        calendar: '2026.1',
        history: [],
      },
      {
        id: 'c1',
        clock: 'take',
        dueAt: new Date(Date.now() + hour).toISOString(),
        state: 'running',
        why: '一共30分钟，连着算，夜里和假日也不停。',
        explained: '网格30分钟内接单。',
        rule: 'clocks-2026.1',
        calendar: '2026.1',
        history: [{ at: new Date().toISOString(), what: 'opened', text: '开始计算。' }],
      },
    ])
  if (path.startsWith('/api/cases/'))
    return {
      status: 200,
      json: {
        ...lines(asking.english)[0],
        timeline: [{ at: new Date().toISOString(), event: 'request.pointed', text: '居民点单。' }],
      },
    }
  if (path.endsWith('/words'))
    return {
      status: 200,
      json: {
        description: '家里下水道又堵了，污水流了一地。',
        reporter: { name: '张*', phone: '199****0012' },
      },
    }
  if (path === '/api/tasks' || path.endsWith('/tasks') || path.endsWith('/attachments')) return list([])
  if (path.endsWith('/answers') || path.endsWith('/comments')) return list([])
  if (!at)
    return path.includes('/whistles/')
      ? { status: 200, json: {} }
      : problem(404, 'not-found', '没有这样的地址。')
  const move = path.split('/').pop()!
  if (move === 'take' && at.order !== 'pointed') return problem(409, 'already-taken', '王建国已经接单。')
  if (move === 'take' || move === 'on-the-spot')
    Object.assign(at, {
      order: 'taken',
      state: 'taken',
      holder: '王建国',
      moves: ['contact', 'progress', 'respond', 'resolve', 'escalate'],
    })
  if (move === 'resolve' || move === 'on-the-spot') cases.splice(cases.indexOf(at), 1)
  return { status: 200, json: { ...at, moves: at.moves } }
}
