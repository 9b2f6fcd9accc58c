import type { Delivery, Target } from '../src/messages/messages'
import type { Reply } from './district'

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const line = (id: string, more: Partial<Delivery>): Delivery => ({
  id,
  requestId: '019aa0b1-c2d3-7000-8000-000000000037',
  move: 'whistle.blown',
  recipient: 'unit:D06',
  channel: 'web-hook',
  shown: 'hooks.example.com',
  state: 'delivered',
  attempts: 1,
  changedAt: at(-4),
  ...more,
})
const log = [
  line('1', { state: 'stuck', reason: 'given-up', attempts: 12, changedAt: at(-1) }),
  line('2', { state: 'retrying', reason: 'timed-out', attempts: 3, nextTry: at(2), recipient: 'unit:U01' }),
  line('3', { channel: 'wecom', shown: 'qyapi.weixin.qq.com' }),
  line('4', { channel: 'in-product', shown: undefined, attempts: 0, recipient: 'street:990101001' }),
]
const targets: Target[] = [
  {
    recipient: 'unit:D06',
    channel: 'web-hook',
    shown: 'hooks.example.com',
    signed: true,
    changed: { by: 'admin', at: at(-900) },
  },
]

/** The pretended delivery log, and a card. */
export function messages(method: string, path: string, asked: URLSearchParams): Reply | undefined {
  if (path === '/api/cards/look')
    return {
      status: 200,
      json: {
        number: 'SQ-990101-20261121-00037',
        text: '吹哨：路灯不亮 · 东风社区3号楼，请 区城管局 报到',
        used: false,
      },
    }
  if (path === '/api/cards/check-in') return { status: 200, json: {} }
  if (path === '/api/messages/targets') return { status: 200, json: { items: targets } }
  if (path === '/api/messages/deliveries')
    return { status: 200, json: { items: log.filter((it) => (asked.get('state') || it.state) === it.state) } }
  return path.startsWith('/api/messages/') && method !== 'GET' ? { status: 200, json: {} } : undefined
}
