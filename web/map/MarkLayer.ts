import L from 'leaflet';
import { drawMarks, type MarkColors } from './drawMarks.ts';
import type { Mark } from './marks.ts';
import { markAt, type ScreenMark, screenMarks } from './screenMarks.ts';

/** What the layer shows. Compared by reference: set it anew only when something changed. */
export interface MarkScene {
  readonly marks: readonly Mark[];
  readonly most: number;
  readonly colors: MarkColors;
  /** Indices of the symbols to bring out. */
  readonly strong: ReadonlySet<number>;
}

/** Share of the map's size drawn beyond each edge, so that a short drag shows no empty border. */
const MARGIN = 0.2;

/** All marks on one canvas: the cost is that of the places in view, whatever the number of incidents. */
export class MarkLayer extends L.Layer {
  private canvas: HTMLCanvasElement | null = null;
  private map: L.Map | null = null;
  private scene: MarkScene | null = null;
  private placed: ScreenMark[] = [];
  private topLeft: L.LatLng | null = null;
  private zoom = 0;

  override onAdd(map: L.Map): this {
    this.map = map;
    this.canvas = L.DomUtil.create('canvas', 'mark-layer leaflet-zoom-animated') as HTMLCanvasElement;
    this.canvas.setAttribute('aria-hidden', 'true');
    map.getPane('overlayPane')?.append(this.canvas);
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.canvas?.remove();
    this.canvas = null;
    this.map = null;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      moveend: () => this.draw(),
      viewreset: () => this.draw(),
      resize: () => this.draw(),
      zoomanim: (event) => this.followZoom(event as L.ZoomAnimEvent),
    };
  }

  setScene(scene: MarkScene): void {
    if (scene === this.scene) return;
    this.scene = scene;
    this.draw();
  }

  /** The mark at a pixel of the map's container. */
  markAt(point: L.Point): ScreenMark | null {
    if (!this.map) return null;
    const layerPoint = this.map.containerPointToLayerPoint(point);
    return markAt(this.placed, layerPoint.x, layerPoint.y);
  }

  /** The marks with their pixels relative to the layer's origin. */
  get placedMarks(): readonly ScreenMark[] {
    return this.placed;
  }

  private draw(): void {
    const { map, canvas, scene } = this;
    if (!map || !canvas || !scene) return;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const origin = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const full = size.add(margin.multiplyBy(2));
    this.topLeft = map.layerPointToLatLng(origin);
    this.zoom = map.getZoom();
    this.placed = screenMarks(scene.marks, scene.most, this.zoom, (lat, lon) =>
      map.latLngToLayerPoint([lat, lon]),
    );
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(full.x * ratio);
    canvas.height = Math.round(full.y * ratio);
    canvas.style.width = `${full.x}px`;
    canvas.style.height = `${full.y}px`;
    L.DomUtil.setPosition(canvas, origin);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, -origin.x * ratio, -origin.y * ratio);
    const inView = this.placed.filter(
      (item) =>
        item.x + item.radius > origin.x &&
        item.y + item.radius > origin.y &&
        item.x - item.radius < origin.x + full.x &&
        item.y - item.radius < origin.y + full.y,
    );
    drawMarks(context, inView, scene.colors, scene.strong);
  }

  // During the zoom animation the picture is stretched; it is drawn sharp when the animation ends.
  private followZoom(event: L.ZoomAnimEvent): void {
    const { map, canvas, topLeft } = this;
    if (!map || !canvas || !topLeft) return;
    const half = map.getSize().divideBy(2);
    const pane = L.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
    const newOrigin = map.project(event.center, event.zoom).subtract(half).add(pane).round();
    const offset = map.project(topLeft, event.zoom).subtract(newOrigin);
    L.DomUtil.setTransform(canvas, offset, map.getZoomScale(event.zoom, this.zoom));
  }
}
