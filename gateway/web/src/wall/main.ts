import '../base/base.css'
import './wall.css'
import { createApp } from 'vue'
import WallPage from './WallPage.vue'

createApp(WallPage).mount('#page')
