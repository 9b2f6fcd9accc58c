import '../base/base.css'
import { createApp } from 'vue'
import CalendarsPage from './CalendarsPage.vue'

createApp(CalendarsPage).mount('#page')
