import '../base/base.css'
import { createApp } from 'vue'
import RoundsPage from './RoundsPage.vue'

createApp(RoundsPage).mount('#page')
// Only built pages have one; where a browser allows none (plain HTTP), the page needs its network.
if (import.meta.env.PROD)
  navigator.serviceWorker?.register('/rounds-worker.js', { scope: '/rounds' }).catch(() => {})
