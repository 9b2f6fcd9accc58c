import '../base/base.css'
import { createApp } from 'vue'
import AuditPage from './AuditPage.vue'

createApp(AuditPage).mount('#page')
