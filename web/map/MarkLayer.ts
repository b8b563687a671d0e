import L from 'leaflet';
import type { Box } from '../basemap/boxes.ts';
import { drawMarks, drawNames, type MarkColors, nameFont } from './drawMarks.ts';
import { firstNamedZoom, type MarkLabel, markBox, markLabels } from './markLabels.ts';
import type { Mark } from './marks.ts';
import { markAt, type ScreenMark, screenMarks, withLabelsInView } from './screenMarks.ts';

/** What the layer shows. Compared by reference: set it anew only when something changed. */
export interface MarkScene {
  readonly marks: readonly Mark[];
  readonly most: number;
  readonly colors: MarkColors;
  /** Indices of the symbols to bring out. */
  readonly strong: ReadonlySet<number>;
  readonly nameOf: (mark: Mark) => string;
}

/** Share of the map's size drawn beyond each edge, so that a short drag shows no empty border. */
const MARGIN = 0.2;
/** The count of an area keeps this far from the edge of the map, pixels. */
const LABEL_INSET = 16;

/** All marks on one canvas: the cost is that of the places in view, whatever the number of incidents. */
export class MarkLayer extends L.Layer {
  private canvas: HTMLCanvasElement | null = null;
  private map: L.Map | null = null;
  private scene: MarkScene | null = null;
  private placed: readonly ScreenMark[] = [];
  private labels: readonly MarkLabel[] = [];
  /** What `placed` and `labels` were made from. */
  private arranged: { marks: readonly Mark[]; nameOf: unknown; zoom: number } | null = null;
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
      viewreset: () => {
        this.arranged = null;
        this.draw();
      },
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

  /** What symbols and their names cover, in pixels of the map's container: the base map keeps its names out of there. */
  occupied(): Box[] {
    const { map } = this;
    if (!map) return [];
    this.arrange();
    const { x, y } = map.layerPointToContainerPoint([0, 0]);
    return [...this.placed.map(markBox), ...this.labels.map((label) => label.box)].map((box) => ({
      left: box.left + x,
      top: box.top + y,
      right: box.right + x,
      bottom: box.bottom + y,
    }));
  }

  // Panning moves the pane, not what lies in it: only other marks, names or another zoom need another arrangement.
  private arrange(): void {
    const { map, scene } = this;
    if (!map || !scene) return;
    const { marks, nameOf } = scene;
    const zoom = map.getZoom();
    const done = this.arranged;
    if (done?.marks === marks && done.nameOf === nameOf && done.zoom === zoom) return;
    this.arranged = { marks, nameOf, zoom };
    this.placed = screenMarks(marks, scene.most, zoom, (lat, lon) => map.latLngToLayerPoint([lat, lon]));
    const context = this.canvas?.getContext('2d');
    if (!context || zoom < firstNamedZoom) {
      this.labels = [];
      return;
    }
    context.font = nameFont(scene.colors);
    this.labels = markLabels(this.placed, nameOf, (text) => context.measureText(text).width);
  }

  private draw(): void {
    const { map, canvas, scene } = this;
    if (!map || !canvas || !scene) return;
    this.arrange();
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const origin = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const full = size.add(margin.multiplyBy(2));
    const corner = map.containerPointToLayerPoint([0, 0]);
    this.placed = withLabelsInView(this.placed, {
      left: corner.x + LABEL_INSET,
      top: corner.y + LABEL_INSET,
      right: corner.x + size.x - LABEL_INSET,
      bottom: corner.y + size.y - LABEL_INSET,
    });
    this.topLeft = map.layerPointToLatLng(origin);
    this.zoom = map.getZoom();
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
    drawNames(context, this.labels, scene.colors);
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
