/** The place that a subject begins with: 深汕特别合作区 of 深汕特别合作区地区生产总值. */

const named =
  /^([\u4e00-\u9fff]{2,10}?(?:合作区|开发区|新区|自贸区|自治州|自治县|区|县|市|镇|乡|州|新城))(?=[\u4e00-\u9fff]{2})/u;
const generic =
  /^(?:全|各|新增|新建|本|我|重点|主要|原)|(?:社区|小区|园区|地区|城区|辖区|景区|片区|城市|城镇|乡镇|街镇|都市|超市|集镇|示范区|上市|门市|县区|市区|郊区|库区|灾区|山区|牧区|林区|校区|功能区)$/u;

export function placeNamedIn(subject: string): string | null {
  const area = /^(?:临港)?新片区(?=[\u4e00-\u9fff]{2})/u.exec(subject)?.[0];
  if (area !== undefined) return area;
  const place = named.exec(subject)?.[1];
  return place === undefined || generic.test(place) ? null : place;
}
