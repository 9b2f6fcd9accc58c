import '../base/base.css'
import { createApp } from 'vue'
import ShiftPage from './ShiftPage.vue'

createApp(ShiftPage).mount('#page')
