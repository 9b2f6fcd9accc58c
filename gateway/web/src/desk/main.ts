import '../base/base.css'
import { createApp } from 'vue'
import DeskPages from './DeskPages.vue'

createApp(DeskPages).mount('#page')
