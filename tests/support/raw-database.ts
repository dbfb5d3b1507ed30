/** IndexedDB without Dexie: databases as a version of the app left them, and what is truly stored. */

export interface DatabaseFixture {
  readonly name: string;
  /** As Dexie was told; IndexedDB counts ten times that. */
  readonly version: number;
  /** By store: its primary key, its indices, and the records in it. */
  readonly stores: Readonly<
    Record<
      string,
      { readonly key: string; readonly indices: readonly string[]; readonly records: readonly object[] }
    >
  >;
}

/** A fixture from its JSON, in which bytes stand as `{"base64": "…"}`. */
export function parseFixture(json: string): DatabaseFixture {
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? Uint8Array.from(atob(String(value.base64)), (character) => character.charCodeAt(0))
      : value,
  ) as DatabaseFixture;
}

export async function writeFixture({ name, version, stores }: DatabaseFixture): Promise<void> {
  const request = indexedDB.open(name, version * 10);
  request.onupgradeneeded = () => {
    for (const [storeName, { key, indices, records }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath: key });
      for (const index of indices) store.createIndex(index, index);
      for (const record of records) store.put(record);
    }
  };
  (await done(request)).close();
}

/** Every record of a store, in the order of its keys. */
export async function readStored(name: string, store: string): Promise<unknown[]> {
  const database = await done(indexedDB.open(name));
  try {
    return await done(database.transaction(store).objectStore(store).getAll());
  } finally {
    database.close();
  }
}

/** Keeps every write to a store waiting until the returned function is called. */
export async function blockWrites(name: string, store: string): Promise<() => Promise<void>> {
  const database = await done(indexedDB.open(name));
  const transaction = database.transaction(store, 'readwrite');
  let isBlocked = true;
  const keepAlive = () => {
    transaction.objectStore(store).count().onsuccess = () => {
      if (isBlocked) keepAlive();
    };
  };
  keepAlive();
  return async () => {
    isBlocked = false;
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  };
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
