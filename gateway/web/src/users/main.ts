import '../base/base.css'
import { createApp } from 'vue'
import UsersPage from './UsersPage.vue'

createApp(UsersPage).mount('#page')
