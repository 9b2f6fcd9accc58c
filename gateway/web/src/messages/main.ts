import '../base/base.css'
import { createApp } from 'vue'
import MessagesPage from './MessagesPage.vue'

createApp(MessagesPage).mount('#page')
