import '../base/base.css'
