import '../base/base.css'
import { createApp } from 'vue'
import CardPage from './CardPage.vue'

createApp(CardPage).mount('#page')
