// What outlasts a visit: kept on the device, or as long as the tab lives, or only as
// long as the page does, whichever the browser lets us have.

const PREFIX = "eu-quote:";
/** For how many days after the last change something is kept. */
const DAYS = 30;

const page = new Map();
let swept = false;

const today = () => Math.floor(Date.now() / 864e5);

/** What `act` gives; nothing where storage is blocked or full. */
function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** The storages that may be asked, by name. */
function storages() {
  const open = (name) => [name, attempt(() => window[name])];
  return ["localStorage", "sessionStorage"].map(open);
}

/** The text with the day of its last change, if it is still to be kept. */
function current(dated) {
  const [, day, text] = /^(\d{1,9}) ([^]*)$/.exec(dated ?? "") ?? [];
  return today() - day <= DAYS ? text : undefined;
}

/** Forgets whatever has been kept for too long. */
function sweep() {
  swept = true;
  for (const [, storage] of storages()) {
    attempt(() => {
      for (const key of Object.keys(storage)) {
        if (key.startsWith(PREFIX) && current(storage.getItem(key)) === undefined) {
          storage.removeItem(key);
        }
      }
    });
  }
}

/**
 * Keeps `text` under `key`, or forgets what is there if it is empty; gives the name of
 * the storage that has it, or nothing. Without a text, gives what has been kept.
 */
export function store(key, text) {
  if (!swept) sweep();
  if (text === undefined) {
    const found = storages().map(([, storage]) => current(attempt(() => storage.getItem(key))));
    return found[0] ?? found[1] ?? page.get(key);
  }
  let place;
  page.delete(key);
  for (const [name, storage] of storages()) {
    const keep = () => {
      storage.setItem(key, `${today()} ${text}`);
      return name;
    };
    if (text && !place) place = attempt(keep);
    // An older text must not be found before this one.
    if (place !== name) attempt(() => storage.removeItem(key));
  }
  if (text && !place) page.set(key, text);
  return place;
}
