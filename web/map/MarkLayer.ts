import L from 'leaflet';
import type { Box } from '../basemap/boxes.ts';
import type { Outline } from './areas/outlines.ts';
import { type Arranged, arrange, coveredBy, nothingArranged } from './arrange.ts';
import type { MarkColors } from './canvas.ts';
import { drawMarks, drawNames, nameFont } from './drawMarks.ts';
import { markAt } from './markAt.ts';
import type { Mark } from './marks.ts';
import { type ScreenMark, screenMarks } from './screenMarks.ts';

/** What the layer shows. Compared by reference: set it anew only when something changed. */
export interface MarkScene {
  readonly marks: readonly Mark[];
  readonly most: number;
  /** The zoom that the marks were grouped for: another one waits for its own. */
  readonly zoom: number;
  readonly colors: MarkColors;
  /** Indices of the symbols to bring out. */
  readonly strong: ReadonlySet<number>;
  readonly nameOf: (mark: Mark) => string;
  readonly outlineOf: (mark: Mark) => Outline | null;
}

/** Share of the map's size drawn beyond each edge, so that a short drag shows no empty border. */
const MARGIN = 0.2;
/** The count of an area keeps this far from the edge of the map, pixels. */
const LABEL_INSET = 16;

const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** All marks on one canvas: the cost is that of the places in view, whatever the number of incidents. */
export class MarkLayer extends L.Layer {
  private canvas: HTMLCanvasElement | null = null;
  private map: L.Map | null = null;
  private scene: MarkScene | null = null;
  private placed: readonly ScreenMark[] = [];
  private arranged: Arranged = nothingArranged;
  /** What `placed` was made from. */
  private placedFor: { marks: unknown; outlineOf: unknown; zoom: number; origin: L.Point } | null = null;
  private widths = new Map<string, number>();
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
    if (scene.nameOf !== this.scene?.nameOf) this.widths = new Map();
    this.scene = scene;
    this.draw();
  }

  /** The mark at a pixel of the map's container. */
  markAt(point: L.Point): ScreenMark | null {
    if (!this.map) return null;
    const { x, y } = this.map.containerPointToLayerPoint(point);
    return markAt(this.arranged.marks, this.arranged.areaLabels, x, y);
  }

  /** What symbols and their names cover, in pixels of the map's container: the base map keeps its names out of there. */
  occupied(): Box[] {
    if (!this.map) return [];
    const { x, y } = this.map.layerPointToContainerPoint([0, 0]);
    return coveredBy(this.arranged).map((box) => ({
      left: box.left + x,
      top: box.top + y,
      right: box.right + x,
      bottom: box.bottom + y,
    }));
  }

  // Panning moves the pane, not what lies in it: only other marks or another zoom need other places.
  private place(map: L.Map, scene: MarkScene): void {
    const zoom = map.getZoom();
    const origin = map.getPixelOrigin();
    const done = this.placedFor;
    if (
      done?.marks === scene.marks &&
      done.outlineOf === scene.outlineOf &&
      done.zoom === zoom &&
      done.origin.equals(origin)
    )
      return;
    this.placedFor = { marks: scene.marks, outlineOf: scene.outlineOf, zoom, origin };
    const world = 256 * 2 ** zoom;
    const project = (x: number, y: number) => ({ x: x * world - origin.x, y: y * world - origin.y });
    this.placed = screenMarks(scene.marks, scene.most, zoom, project, scene.outlineOf);
  }

  private widthOf(context: CanvasRenderingContext2D, text: string): number {
    let width = this.widths.get(text);
    if (width === undefined) {
      width = context.measureText(text).width;
      this.widths.set(text, width);
    }
    return width;
  }

  private draw(): void {
    const { map, canvas, scene } = this;
    const context = canvas?.getContext('2d');
    if (!map || !canvas || !context || !scene) return;
    // Between a change of zoom and its groups the old picture stays, stretched: drawing both would cost twice.
    if (scene.zoom !== map.getZoom()) {
      this.keepInPlace(map, canvas);
      return;
    }
    this.place(map, scene);
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const origin = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const full = size.add(margin.multiplyBy(2));
    const corner = map.containerPointToLayerPoint([LABEL_INSET, LABEL_INSET]);
    this.topLeft = map.layerPointToLatLng(origin);
    this.zoom = map.getZoom();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(full.x * ratio);
    canvas.height = Math.round(full.y * ratio);
    canvas.style.width = `${full.x}px`;
    canvas.style.height = `${full.y}px`;
    L.DomUtil.setPosition(canvas, origin);
    context.setTransform(ratio, 0, 0, ratio, -origin.x * ratio, -origin.y * ratio);
    context.font = nameFont(scene.colors);
    const boxes = {
      drawn: boxAt(origin.x, origin.y, full.x, full.y),
      view: boxAt(corner.x, corner.y, size.x - 2 * LABEL_INSET, size.y - 2 * LABEL_INSET),
    };
    this.arranged = arrange(this.placed, this.zoom, boxes, scene.nameOf, (text) =>
      this.widthOf(context, text),
    );
    drawMarks(context, this.arranged.marks, this.arranged.areaLabels, scene.colors, scene.strong);
    drawNames(context, this.arranged.names, scene.colors);
  }

  private keepInPlace(map: L.Map, canvas: HTMLCanvasElement): void {
    if (!this.topLeft) return;
    const scale = map.getZoomScale(map.getZoom(), this.zoom);
    L.DomUtil.setTransform(canvas, map.latLngToLayerPoint(this.topLeft), scale);
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
