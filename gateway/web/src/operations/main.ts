import '../base/base.css'
import { createApp } from 'vue'
import OperationsPage from './OperationsPage.vue'

createApp(OperationsPage).mount('#page')
