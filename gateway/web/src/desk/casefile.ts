import { reactive, toRefs } from 'vue'
import { clocksOf, type Clock } from '../clocks/clocks'
import * as api from './desk'
import { picturesOf, type Picture } from './pictures'
import { tasksOf, type Task } from './tasks'
import { helpOf, whistlesOf, type Help, type Whistle } from './whistles'

/** All that is known of one request. */
export function useCaseFile(id: string) {
  const file = reactive({
    said: {} as api.Said,
    answers: [] as api.Answer[],
    timeline: [] as api.Happening[],
    clocks: [] as Clock[],
    routed: undefined as api.Routed | undefined,
    whistles: [] as Whistle[],
    helps: [] as Help[],
    tasks: [] as Task[],
    pictures: [] as Picture[],
  })

  /** Each part comes from its owner; what one of them refuses or can't tell is left out. */
  async function look() {
    const part = <T>(reading: Promise<T>, show: (it: T) => void) => reading.then(show, () => {})
    await Promise.all([
      part(api.said(id), (it) => (file.said = it)),
      part(api.answers(id), (it) => (file.answers = it)),
      // The clocks have a section of their own.
      part(
        api.caseFile(id),
        (it) => (file.timeline = (it.timeline ?? []).filter(({ event }) => !event.startsWith('clock'))),
      ),
      part(clocksOf(id), (it) => (file.clocks = it)),
      part(api.routing(id), (it) => (file.routed = it.routed)),
      part(whistlesOf(id), (it) => (file.whistles = it)),
      part(helpOf(id), (it) => (file.helps = it)),
      part(tasksOf(id), (it) => (file.tasks = it)),
      part(picturesOf(id), (it) => (file.pictures = it)),
    ])
  }
  return { ...toRefs(file), look }
}
