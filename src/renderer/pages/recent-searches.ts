/** The last searches, the latest first. */
const most = 12;
let recent: readonly string[] = [];

export async function listRecentSearches(): Promise<readonly string[]> {
  return recent;
}

export async function rememberSearch(typed: string): Promise<void> {
  recent = [typed, ...recent.filter((each) => each !== typed)].slice(0, most);
}

export async function forgetSearch(typed: string): Promise<void> {
  recent = recent.filter((each) => each !== typed);
}
