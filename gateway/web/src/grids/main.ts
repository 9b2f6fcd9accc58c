import '../base/base.css'
import { createApp } from 'vue'
import GridsPage from './GridsPage.vue'

createApp(GridsPage).mount('#page')
