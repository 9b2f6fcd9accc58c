import { ref } from 'vue'

/** The two pages of a resident. */
export type Page = '/' | '/follow'

const read = (): Page => (location.pathname.startsWith('/follow') ? '/follow' : '/')

export const page = ref<Page>(read())

addEventListener('popstate', () => (page.value = read()))

export function go(next: Page) {
  if (next !== page.value) history.pushState(null, '', next)
  page.value = next
  scrollTo(0, 0)
}
