import '../base/base.css'
import { createApp } from 'vue'
import ScorecardsPage from './ScorecardsPage.vue'

createApp(ScorecardsPage).mount('#page')
