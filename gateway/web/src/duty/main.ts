import '../base/base.css'
import { createApp } from 'vue'
import DutyPage from './DutyPage.vue'

createApp(DutyPage).mount('#page')
