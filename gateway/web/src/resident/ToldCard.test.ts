import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import ToldCard from './ToldCard.vue'

const access = { number: 'SQ-1', code: 'ABC234' }
let sent: Record<string, unknown>[]
let chosen: Record<string, unknown>

beforeEach(() => {
  sent = []
  chosen = { own: '199****0001', texts: true }
  chooseLanguage('zh')
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.includes('/told'))
      return Promise.resolve(
        new Response(
          JSON.stringify({
            number: '12345',
            items: [
              {
                at: '2026-11-20T08:00:00Z',
                stage: 'answered:2',
                to: 'own',
                shown: '***01',
                state: 'delivered',
              },
              {
                at: '2026-11-20T07:00:00Z',
                stage: 'received',
                to: 'own',
                state: 'retrying',
                reason: 'quiet-hours',
              },
            ],
          }),
        ),
      )
    if (init?.method === 'POST') {
      const body = JSON.parse(String(init.body)) as Record<string, unknown>
      sent.push(body)
      chosen = { ...chosen, ...body, wish: undefined }
    }
    return Promise.resolve(new Response(JSON.stringify(path.includes('/phones') ? chosen : {})))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function card() {
  const page = mount(ToldCard, { props: { access } })
  await flushPromises()
  return page
}

test('it says who was told of what, and from which number calls come', async () => {
  const page = await card()
  expect(page.text()).toContain('199****0001')
  expect(page.text()).toContain('12345')
  expect(page.findAll('li').map((it) => it.text())).toEqual([
    expect.stringContaining('已答复 · 本人 ***01 · 已发送'),
    expect.stringContaining('夜间不打扰'),
  ])
})

test('texts are stopped and begun again by one tap', async () => {
  const page = await card()
  await page.get('[data-act=texts]').trigger('click')
  await flushPromises()
  expect(sent).toEqual([{ texts: false }])
  expect(page.text()).toContain('不收短信')
  await page.get('[data-act=texts]').trigger('click')
  await flushPromises()
  expect(sent[1]).toEqual({ texts: true })
})

test('a second phone is named only with the wish, and taken back', async () => {
  const page = await card()
  await page.get('#second').setValue('18800000001')
  await page.get('form').trigger('submit')
  expect(sent).toEqual([])
  await page.get('input[type=checkbox]').setValue(true)
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual([{ second: '18800000001', wish: true }])
  await page.get('[data-act=no-second]').trigger('click')
  await flushPromises()
  expect(sent[1]).toEqual({ second: '' })
})
