import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { Day } from './wall'

use([BarChart, LineChart, GridComponent, LegendComponent, CanvasRenderer])

export type Look = {
  ink: string
  soft: string
  line: string
  bars: string
  curve: string
  font: string
  size: number
}
export type Names = { pointed: string; resolved: string }

export const chart = (box: HTMLElement): EChartsType => init(box)

/** Fourteen days: what came as bars, what was resolved as a line. */
export function option(days: Record<string, Day>, names: Names, look: Look) {
  const each = Object.keys(days).sort()
  const text = { color: look.soft, fontSize: look.size }
  const values = (what: keyof Names) => each.map((day) => days[day]![what] ?? 0)
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: {
      left: 0,
      right: look.size / 2,
      top: look.size * 2,
      bottom: 0,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemGap: look.size, textStyle: { ...text, color: look.ink } },
    xAxis: {
      type: 'category',
      data: each.map((day) => day.slice(5).replace('-', '/')),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      axisLabel: text,
      splitLine: { lineStyle: { color: look.line } },
    },
    series: [
      { name: names.pointed, type: 'bar', data: values('pointed'), itemStyle: { color: look.bars } },
      {
        name: names.resolved,
        type: 'line',
        data: values('resolved'),
        symbolSize: look.size / 2,
        lineStyle: { width: look.size / 6 },
        itemStyle: { color: look.curve },
      },
    ],
  }
}
