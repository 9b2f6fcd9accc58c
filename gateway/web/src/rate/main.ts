import '../base/base.css'
import { createApp } from 'vue'
import RatePage from './RatePage.vue'

createApp(RatePage).mount('#page')
