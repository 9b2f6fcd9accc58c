import '../base/base.css'
import { createApp } from 'vue'
import EscalationsPage from './EscalationsPage.vue'

createApp(EscalationsPage).mount('#page')
