// Text not yet sent, kept on this device: sealed in IndexedDB under a key that never leaves the browser, wiped at sign-out.

const database = 'colloque-drafts'
const keyName = 'key'

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys')
      request.result.createObjectStore('drafts')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Runs one request in its own transaction and resolves when it is durable. */
const within = async <Result>(
  store: 'keys' | 'drafts',
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => {
  const base = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(store, mode)
      const request = act(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    base.close()
  }
}

/** The key of this device, made at the first draft. Two tabs may make one at once: `add` lets the first win. */
const sealingKey = async (): Promise<CryptoKey> => {
  const known: CryptoKey | undefined = await within('keys', 'readonly', store => store.get(keyName))
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  try {
    await within('keys', 'readwrite', store => store.add(made, keyName))
    return made
  } catch {
    return within<CryptoKey>('keys', 'readonly', store => store.get(keyName))
  }
}

interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

const bytes = (text: string) => new TextEncoder().encode(text)

/**
 * Keeps `text` under `key` (`note:<consultation id>:<section>`), in place of what was there. The key is bound to the text,
 * so that one draft cannot be read in the place of another. Rejects when the browser keeps nothing (private window, full disk).
 */
export const saveDraft = async (key: string, text: string): Promise<void> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv: nonce, additionalData: bytes(key) }
  const sealed = await crypto.subtle.encrypt(how, await sealingKey(), bytes(text))
  await within('drafts', 'readwrite', store => store.put({ nonce, sealed } satisfies Sealed, key))
}

/** What was kept, or undefined: never kept, dropped, or sealed under a key that is gone. */
export const readDraft = async (key: string): Promise<string | undefined> => {
  const kept: Sealed | undefined = await within('drafts', 'readonly', store => store.get(key))
  if (!kept) return undefined
  const how = { name: 'AES-GCM', iv: kept.nonce, additionalData: bytes(key) }
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, await sealingKey(), kept.sealed))
  } catch {
    await dropDraft(key) // unreadable for ever: keeping it would only hide the loss
    return undefined
  }
}

/** Once the server has acknowledged the text. */
export const dropDraft = async (key: string): Promise<void> => {
  await within('drafts', 'readwrite', store => store.delete(key))
}

/** At sign-out: the drafts, and the key that opens whatever copy of them remains. */
export const wipeDrafts = async (): Promise<void> => {
  await within('keys', 'readwrite', store => store.clear())
  await within('drafts', 'readwrite', store => store.clear())
}
