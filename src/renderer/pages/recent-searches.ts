/** The last searches, the latest first. */
const most = 12;
let recent: readonly string[] = [];

export function listRecentSearches(): readonly string[] {
  return recent;
}

export function rememberSearch(typed: string): void {
  recent = [typed, ...recent.filter((each) => each !== typed)].slice(0, most);
}

export function forgetSearch(typed: string): void {
  recent = recent.filter((each) => each !== typed);
}
