import '../base/base.css'
import { createApp } from 'vue'
import MeetingsPage from './MeetingsPage.vue'

createApp(MeetingsPage).mount('#page')
