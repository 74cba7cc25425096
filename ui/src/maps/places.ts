/** Degrees north and degrees east. */
type Place = readonly [number, number];

/**
 * About where each Region is: the city or the area that AWS names it after, to a degree. Where the data centers are, AWS
 * does not say.
 */
const PLACES: Partial<Record<string, Place>> = {
  "af-south-1": [-34, 18],
  "ap-east-1": [22, 114],
  "ap-east-2": [25, 121],
  "ap-northeast-1": [36, 140],
  "ap-northeast-2": [38, 127],
  "ap-northeast-3": [35, 135],
  "ap-south-1": [19, 73],
  "ap-south-2": [17, 79],
  "ap-southeast-1": [1, 104],
  "ap-southeast-2": [-34, 151],
  "ap-southeast-3": [-6, 107],
  "ap-southeast-4": [-38, 145],
  "ap-southeast-5": [3, 102],
  "ap-southeast-6": [-37, 175],
  "ap-southeast-7": [14, 101],
  "ca-central-1": [45, -74],
  "ca-west-1": [51, -114],
  "eu-central-1": [50, 9],
  "eu-central-2": [47, 9],
  "eu-north-1": [59, 18],
  "eu-south-1": [45, 9],
  "eu-south-2": [42, -1],
  "eu-west-1": [53, -6],
  "eu-west-2": [52, 0],
  "eu-west-3": [49, 2],
  "il-central-1": [32, 35],
  "me-central-1": [24, 54],
  "me-south-1": [26, 51],
  "me-west-1": [25, 47],
  "mx-central-1": [21, -100],
  "sa-east-1": [-24, -47],
  "sa-west-1": [-33, -71],
  "us-east-1": [39, -77],
  "us-east-2": [40, -83],
  "us-west-1": [37, -122],
  "us-west-2": [46, -120],
};

/** The field on which the land is drawn. */
export const FIELD = { width: 720, height: 284 };

/** The place of a Region on the field; none for one that is newer than this list. */
export function placeOf(region: string): { x: number; y: number } | undefined {
  const place = PLACES[region];
  return place && { x: (place[1] + 180) * 2, y: (84 - place[0]) * 2 };
}
