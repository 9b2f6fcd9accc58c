import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import VoiceButton from './VoiceButton.vue'

let heard: { lang: string; onresult: (it: unknown) => void; onend: () => void }

beforeEach(() => chooseLanguage('zh'))
afterEach(() => vi.unstubAllGlobals())

test('where the browser hears nothing there is no button, only what helps', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  const voice = mount(VoiceButton, { props: { modelValue: '' } })
  expect(voice.find('button').exists()).toBe(false)
  expect(voice.text()).toContain('输入法上的话筒')
})

test('what is said aloud is written behind what was written already', async () => {
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal(
    'webkitSpeechRecognition',
    class {
      start() {
        heard = this as never
      }
      stop() {}
    },
  )
  const voice = mount(VoiceButton, { props: { modelValue: '看过。' } })
  await voice.get('button').trigger('click')
  expect(heard.lang).toBe('zh-CN')
  const said = (words: string, isFinal: boolean) => Object.assign([{ transcript: words }], { isFinal })
  heard.onresult({ resultIndex: 0, results: [said('灯', false)] })
  heard.onresult({ resultIndex: 0, results: [said('灯已换', true)] })
  expect(voice.emitted('update:modelValue')).toEqual([['看过。灯已换']])
  heard.onend()
  await voice.vm.$nextTick()
  expect(voice.get('button').attributes('aria-pressed')).toBe('false')
})
