import '../base/base.css'
import { createApp } from 'vue'
import CataloguePage from './CataloguePage.vue'

createApp(CataloguePage).mount('#page')
