import divisionLabelsUrl from '../../geodata/basemap/admin1-labels.json?url&no-inline';
import divisionsUrl from '../../geodata/basemap/admin1-ne.topo.json?url&no-inline';
import disputedGshhgUrl from '../../geodata/basemap/disputed-gshhg.topo.json?url&no-inline';
import disputedNaturalEarthUrl from '../../geodata/basemap/disputed-ne.topo.json?url&no-inline';
import labelsUrl from '../../geodata/basemap/labels.json?url&no-inline';
import lakesGshhgUrl from '../../geodata/basemap/lakes-gshhg.topo.json?url&no-inline';
import lakesOsmUrl from '../../geodata/basemap/lakes-osm.topo.json?url&no-inline';
import landUrl from '../../geodata/basemap/land-osm.topo.json?url&no-inline';
import riversUrl from '../../geodata/basemap/rivers-gshhg.topo.json?url&no-inline';
import worldUrl from '../../geodata/basemap/world-ne.topo.json?url&no-inline';

/** Addresses of the base map's files; one file per licence, each fetched once and cached by its hash. */
export const dataUrls = {
  world: worldUrl,
  land: landUrl,
  lakesGshhg: lakesGshhgUrl,
  lakesOsm: lakesOsmUrl,
  rivers: riversUrl,
  divisions: divisionsUrl,
  disputedGshhg: disputedGshhgUrl,
  disputedNaturalEarth: disputedNaturalEarthUrl,
  labels: labelsUrl,
  divisionLabels: divisionLabelsUrl,
};
