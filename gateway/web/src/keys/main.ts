import '../base/base.css'
import { createApp } from 'vue'
import KeysPage from './KeysPage.vue'

createApp(KeysPage).mount('#page')
