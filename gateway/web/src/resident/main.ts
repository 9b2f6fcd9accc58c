import '../base/base.css'
import './resident.css'
import { createApp } from 'vue'
import ResidentPages from './ResidentPages.vue'

createApp(ResidentPages).mount('#page')
