import { onActivated, onDeactivated, onMounted, onUnmounted, ref } from 'vue'
import { store, stored } from '../base/storage'

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/** Whether single keys do something: whoever speaks to the machine turns them off. */
export const keysOn = ref(stored('whistle.keys') !== 'off')

export function chooseKeys(on: boolean) {
  keysOn.value = on
  store('whistle.keys', on ? 'on' : 'off')
}

/** Single keys, while nobody types: each by its name, answered `false` where it did nothing here. */
export function useKeys(press: (key: string) => boolean | void) {
  function heard(event: KeyboardEvent) {
    const { key, target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    // A dialog has its own.
    if (document.querySelector('dialog[open]')) return
    if (target instanceof HTMLElement && target.matches(typing)) {
      // What is typed is left first, as it is, and closed the next time.
      if (key !== 'Escape') return
      target.blur()
      return event.preventDefault()
    }
    if (!keysOn.value && key.length === 1) return
    if (press(key) !== false) event.preventDefault()
  }
  const begin = () => document.addEventListener('keydown', heard)
  const end = () => document.removeEventListener('keydown', heard)
  onMounted(begin)
  onActivated(begin)
  onDeactivated(end)
  onUnmounted(end)
}
