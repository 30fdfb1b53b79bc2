// What was typed and not yet saved, kept in this browser for one person, round and form.
// An entry remembers the value the field had been opened with ("was"), so that restoring it over somebody's newer
// value becomes a question of the server (conflict), never a silent overwrite.

const prefix = "draft:";

const keyOf = (user, round, form) => prefix + [user, round, form].map(encodeURIComponent).join(":");

function keys() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix));
  } catch {
    return []; // Storage is switched off: there is nothing to keep or to erase.
  }
}

/** Erases every draft on this machine: someone is signing out. */
export function eraseAll() {
  for (const key of keys()) localStorage.removeItem(key);
}

/** Erases the drafts of everyone but this person. */
export function eraseOthers(user) {
  const own = prefix + encodeURIComponent(user) + ":";
  for (const key of keys()) if (!key.startsWith(own)) localStorage.removeItem(key);
}

/** The draft of one form; fields by name: { values, was, set, at }, set being the version that asked. */
export class Draft {
  constructor(user, round, form, set) {
    this.set = Number(set ?? 1);
    this.key = keyOf(user, round, form);
    this.fields = {};
    try {
      this.fields = JSON.parse(localStorage.getItem(this.key))?.fields ?? {};
    } catch {
      // Unreadable or switched off: begin afresh.
    }
  }

  get count() {
    return Object.keys(this.fields).length;
  }

  put(name, values, was) {
    const first = this.fields[name];
    this.fields[name] = { values, was: first && (first.set ?? 1) === this.set ? first.was : was, set: this.set, at: new Date().toISOString() };
    this.store();
  }

  drop(name) {
    if (!(name in this.fields)) return;
    delete this.fields[name];
    this.store();
  }

  store() {
    try {
      if (this.count === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify({ fields: this.fields, at: new Date().toISOString() }));
    } catch {
      // Full or switched off: the page still saves to the server.
    }
  }
}
