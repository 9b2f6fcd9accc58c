import { ref, watchEffect } from 'vue'

/** What a browser remembers for its user; works where storage is forbidden, until the page is closed. */
function remembered<T extends string>(name: string, otherwise: T) {
  const key = `whistle.${name}`
  let first: T = otherwise
  try {
    first = (localStorage.getItem(key) as T | null) ?? otherwise
  } catch {
    // Storage is forbidden here.
  }
  const value = ref<T>(first)
  return {
    value,
    set(next: T) {
      value.value = next as typeof value.value
      try {
        localStorage.setItem(key, next)
      } catch {
        // As above: the choice then lasts as long as the page.
      }
    },
  }
}

export type Language = 'zh' | 'en'
export type Theme = 'auto' | 'light' | 'dark'

const languages = remembered<Language>('language', 'zh')
const themes = remembered<Theme>('theme', 'auto')
const places = remembered<'ask' | 'no'>('here', 'ask')
const elders = remembered<'yes' | 'no'>('elder', 'no')

export const language = languages.value
export const chooseLanguage = languages.set
export const theme = themes.value
export const chooseTheme = themes.set
/** Whether a page may ask where this phone is: never again after a no. */
export const here = places.value
export const chooseHere = places.set
export const elder = elders.value
export const chooseElder = elders.set

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const dark = ref(systemDark.matches)
systemDark.addEventListener?.('change', (change) => (dark.value = change.matches))

/** Whether the page is dark now, by choice or by the system's setting. */
export function isDark() {
  return theme.value === 'dark' || (theme.value === 'auto' && dark.value)
}

/** A page that is dark unless its reader chose otherwise. */
export const preferDark = () => (dark.value = true)

/** Keeps the document's language, theme and size as chosen. */
export function applyPreferences(title: () => string) {
  watchEffect(() => {
    const root = document.documentElement
    root.lang = language.value === 'zh' ? 'zh-CN' : 'en'
    root.dataset.theme = isDark() ? 'dark' : 'light'
    root.toggleAttribute('data-elder', elder.value === 'yes')
    document.title = title()
  })
}
