/** The number to call when words speak of danger to life, and what it is for. Sending is never blocked. */
export type Call = '110' | '119' | '120' | '122'

const signs: [Call, RegExp][] = [
  [
    '119',
    /着火|起火|失火|火灾|冒烟|浓烟|爆炸|燃气味|煤气味|天然气味|燃气泄漏|煤气泄漏|漏气|(困|关)在(了)?电梯|电梯.{0,4}困|溺水|坍塌|\b(fire|smoke|explosion|gas (leak|smell)|smell of gas|trapped|drowning|collapsed)\b/i,
  ],
  [
    '120',
    /昏迷|晕倒|晕过去|没有呼吸|没呼吸|喘不上气|心脏病|心梗|中风|大出血|流血不止|中毒|触电|抽搐|自杀|跳楼|轻生|\b(unconscious|not breathing|heart attack|stroke|bleeding heavily|poisoned|electrocuted|suicide|fainted)\b/i,
  ],
  [
    '110',
    /持刀|砍人|打人|抢劫|绑架|家暴|强奸|杀人|失踪|走失|自杀|跳楼|轻生|\b(knife|robbery|kidnap\w*|assault|stabbed|missing (child|person)|suicide|beating)\b/i,
  ],
  ['122', /车祸|撞车|撞人|交通事故|\b(car crash|traffic accident|hit by a car|road accident)\b/i],
]

export function emergencyCalls(words: string): Call[] {
  return signs.filter(([, sign]) => sign.test(words)).map(([call]) => call)
}
