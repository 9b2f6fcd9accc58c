import type * as GeoJSON from 'geojson'
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl'
import { bounds, type Area, type Base } from './areas'

export type Colours = Record<
  'paper' | 'line' | 'chosen' | 'cool' | 'hot' | 'missed' | 'called' | 'urgent' | 'card',
  string
>

/** A map with areas and pins that may be told anew at any time. */
export type Drawn = {
  map: MapLibre
  maplibre: typeof import('maplibre-gl')
  tell: (source: 'areas' | 'pins', features: GeoJSON.Feature[]) => void
  /** Draws a line around an area; none has an empty code. */
  outline: (code: string) => void
}

/** What the map is called, and its two buttons, where it has them. */
export type Words = { title: string; nearer?: string; farther?: string }

const none: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Without a base the ground is the page's own colour, and nothing is asked of anybody. */
export function styleOf(base: Base, colours: Colours): StyleSpecification | string {
  if (base.style) return base.style
  const raster = base.tiles?.length
  return {
    version: 8,
    sources: raster
      ? { base: { type: 'raster', tiles: base.tiles, tileSize: 256, attribution: base.attribution } }
      : {},
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colours.paper } },
      ...(raster ? [{ id: 'base', type: 'raster' as const, source: 'base' }] : []),
    ],
  }
}

/** Draws; refused where this machine has no WebGL. */
export async function draw(
  box: HTMLElement,
  areas: Area[],
  base: Base,
  colours: Colours,
  { title, nearer, farther }: Words,
): Promise<Drawn> {
  const [maplibre, { default: worker }] = await Promise.all([
    import('maplibre-gl'),
    // A file of its own: no policy has to allow blob: workers.
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'),
    import('maplibre-gl/dist/maplibre-gl.css'),
  ])
  maplibre.setWorkerUrl(worker)
  const around = bounds(areas.flatMap((it) => it.box ?? []))
  const map = new maplibre.Map({
    container: box,
    style: styleOf(base, colours),
    bounds: [around.west, around.south, around.east, around.north],
    fitBoundsOptions: { padding: 24 },
    attributionControl: base.attribution ? { customAttribution: base.attribution } : false,
    fadeDuration: 0,
    pitchWithRotate: false,
    dragRotate: false,
    locale: {
      'Map.Title': title,
      ...(nearer && { 'NavigationControl.ZoomIn': nearer }),
      ...(farther && { 'NavigationControl.ZoomOut': farther }),
    },
  })
  if (nearer) map.addControl(new maplibre.NavigationControl({ showCompass: false }))
  await new Promise<void>((done) => map.once('load', () => done()))
  map.addSource('areas', { type: 'geojson', data: none })
  map.addSource('pins', { type: 'geojson', data: none })
  map.addLayer({
    id: 'areas',
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-color': ['interpolate', ['linear'], ['get', 'heat'], 0, colours.cool, 1, colours.hot],
      'fill-opacity': ['interpolate', ['linear'], ['get', 'heat'], 0, 0.25, 1, 0.85],
    },
  })
  map.addLayer({
    id: 'borders',
    type: 'line',
    source: 'areas',
    paint: { 'line-color': colours.line, 'line-width': 1.5 },
  })
  map.addLayer({
    id: 'chosen',
    type: 'line',
    source: 'areas',
    filter: ['==', ['get', 'code'], ''],
    paint: { 'line-color': colours.chosen, 'line-width': 4 },
  })
  map.addLayer({
    id: 'pins',
    type: 'circle',
    source: 'pins',
    paint: {
      'circle-radius': box.clientWidth / 90,
      'circle-color': [
        'match',
        ['get', 'kind'],
        'missed',
        colours.missed,
        'called',
        colours.called,
        colours.urgent,
      ],
      'circle-stroke-color': colours.card,
      'circle-stroke-width': box.clientWidth / 400,
    },
  })
  const told: Record<string, string> = {}
  return {
    map,
    maplibre,
    outline: (code) => void map.setFilter('chosen', ['==', ['get', 'code'], code]),
    // What didn't change isn't drawn again.
    tell: (source, features) => {
      const now = JSON.stringify(features)
      if (told[source] === now) return
      told[source] = now
      void map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features })
    },
  }
}
