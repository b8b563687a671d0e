import L from 'leaflet';
import type { Box } from './boxes.ts';
import { drawLabels, measureLabel } from './drawLabels.ts';
import type { LabelLanguage } from './labelText.ts';
import { layoutLabels } from './layoutLabels.ts';
import type { MapLabel } from './mapLabels.ts';
import { type MapTheme, themes } from './themes.ts';

/** Share of the map's size painted beyond each edge, so that a drag shows no empty border before it ends. */
const margin = 0.25;

/** Names laid over the tiles on one canvas, above the geometry and under every symbol. */
export class LabelLayer extends L.Layer {
  private canvas: HTMLCanvasElement | null = null;
  private map: L.Map | null = null;
  private labels: readonly MapLabel[] = [];
  private theme: MapTheme = themes.light;
  private language: LabelLanguage = 'both';
  private occupied: () => readonly Box[] = () => [];
  private topLeft = L.latLng(0, 0);
  private paintedZoom = 0;
  private frame = 0;

  override onAdd(map: L.Map): this {
    this.map = map;
    const pane = map.getPane('basemap-labels') ?? map.createPane('basemap-labels');
    pane.style.zIndex = '300';
    pane.style.pointerEvents = 'none';
    this.canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated') as HTMLCanvasElement;
    this.canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.canvas);
    this.paint();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    this.canvas?.remove();
    this.canvas = null;
    this.map = null;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      moveend: () => this.repaint(),
      viewreset: () => {
        this.keepInPlace();
        this.repaint();
      },
      resize: () => this.repaint(),
      zoomanim: (event) => this.followZoom(event as L.ZoomAnimEvent),
    };
  }

  setLabels(labels: readonly MapLabel[]): void {
    this.labels = labels;
    this.repaint();
  }

  setTheme(theme: MapTheme): void {
    this.theme = theme;
    this.repaint();
  }

  setLanguage(language: LabelLanguage): void {
    this.language = language;
    this.repaint();
  }

  /** Tells where no label may stand; asked at each painting, in pixels of the map's container. */
  setOccupied(occupied: () => readonly Box[]): void {
    this.occupied = occupied;
    this.repaint();
  }

  /** Paints once in the next frame, however many settings changed. */
  repaint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  // The map has a new origin; until the names are written anew the old ones stay where they belong.
  private keepInPlace(): void {
    const { map, canvas } = this;
    if (!map || !canvas) return;
    const scale = map.getZoomScale(map.getZoom(), this.paintedZoom);
    L.DomUtil.setTransform(canvas, map.latLngToLayerPoint(this.topLeft), scale);
  }

  private paint(): void {
    const { map, canvas } = this;
    const context = canvas?.getContext('2d');
    if (!map || !canvas || !context) return;
    const size = map.getSize();
    const ratio = window.devicePixelRatio || 1;
    const offset = size.multiplyBy(margin).round();
    const [width, height] = [size.x + offset.x * 2, size.y + offset.y * 2];
    // Setting the size clears the canvas; position, size and paint change in one task, so nothing flickers.
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const corner = map.containerPointToLayerPoint(L.point(-offset.x, -offset.y));
    L.DomUtil.setPosition(canvas, corner);
    this.topLeft = map.layerPointToLatLng(corner);
    this.paintedZoom = map.getZoom();
    context.scale(ratio, ratio);
    const taken = this.occupied().map((box) => shifted(box, offset));
    drawLabels(context, layoutLabels(this.visible(context, map, corner, width, height), taken), this.theme);
  }

  private visible(
    context: CanvasRenderingContext2D,
    map: L.Map,
    corner: L.Point,
    width: number,
    height: number,
  ) {
    const zoom = map.getZoom();
    const worldPx = 256 * 2 ** zoom;
    const origin = map.getPixelOrigin().add(corner);
    return this.labels.flatMap((label) => {
      if (zoom < label.firstZoom || zoom >= label.lastZoom + 1) return [];
      // The copy of the world that the canvas begins in, when the map was dragged past the date line.
      const x = label.x * worldPx - origin.x;
      const wrapped = x - Math.floor(x / worldPx) * worldPx;
      const y = label.y * worldPx - origin.y;
      if (wrapped > width || y < 0 || y > height) return [];
      return measureLabel(context, label, { x: wrapped, y }, zoom, this.language) ?? [];
    });
  }

  private followZoom({ center, zoom }: L.ZoomAnimEvent): void {
    const { map, canvas } = this;
    if (!map || !canvas) return;
    const scale = map.getZoomScale(zoom, this.paintedZoom);
    const position = map
      .project(this.topLeft, zoom)
      .subtract(map.project(center, zoom).subtract(map.getSize().divideBy(2)));
    const origin = map.containerPointToLayerPoint(L.point(0, 0));
    L.DomUtil.setTransform(canvas, position.add(origin), scale);
  }
}

function shifted(box: Box, { x, y }: L.Point): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}
