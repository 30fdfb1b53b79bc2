// A calendar in พ.ศ. beside every <input data-date>. The input stays what it is: what is typed always works, the server
// reads it, and without this script nothing is missing but the button.
const words = JSON.parse(document.querySelector("meta[name=date-words]").content);
const holidays = new Map(); // year of the Gregorian calendar → promise of { "2025-10-13": name }
const era = 543;

const iso = day => day.toISOString().slice(0, 10);
const utc = (year, month, day) => new Date(Date.UTC(year, month, day));
const today = new Date(words.today + "T00:00:00Z");
const plusDays = (day, count) => utc(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + count);
const plusMonths = (day, count) => {
  const last = utc(day.getUTCFullYear(), day.getUTCMonth() + count + 1, 0);
  return utc(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day.getUTCDate(), last.getUTCDate()));
};

const monthNames = (language, length) => Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(language, { month: length, timeZone: "UTC" }).format(utc(2025, month, 1)));
const [thaiMonths, shortMonths, englishMonths] = [monthNames("th", "long"), monthNames("th", "short"), monthNames("en", "long")];
const months = words.isEnglish ? englishMonths : thaiMonths;

// Only as much as the calendar needs to open on the right month; what counts is what the server reads.
const monthOf = name => {
  const bare = text => text.replace(/[.\s]/g, "").toLowerCase();
  const lists = [thaiMonths, shortMonths, englishMonths, englishMonths.map(m => m.slice(0, 3))];
  for (const list of lists) {
    const index = list.findIndex(month => bare(month) === bare(name));
    if (index >= 0) return index;
  }
  return -1;
};
function read(text) {
  const arabic = text.replace(/[๐-๙]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0x0e20)).replace(/[\u00a0\s]+/g, " ").trim();
  const match = /(\d{1,2}) ?(?:[/.-] ?(\d{1,2}) ?[/.-]|([^\d]+?)) ?(?:พ\.? ?ศ\.?)? ?(\d{4}|\d{2})(?: ?b\.?e\.?)?$/i.exec(arabic);
  if (!match) return null;
  const month = match[2] ? Number(match[2]) - 1 : monthOf(match[3]);
  const year = Number(match[4]) + (match[4].length === 2 ? 2500 : 0) - era;
  if (month < 0 || year < 1857 || year > 2157) return null;
  const day = utc(year, month, Number(match[1]));
  return day.getUTCMonth() === month ? day : null;
}
const write = day => words.isEnglish
  ? `${day.getUTCDate()} ${englishMonths[day.getUTCMonth()].slice(0, 3)} ${day.getUTCFullYear() + era} BE`
  : `${day.getUTCDate()} ${shortMonths[day.getUTCMonth()]} ${day.getUTCFullYear() + era}`;
const speak = day => `${words.weekdays[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear() + era}`;

const holidaysOf = year => {
  if (!holidays.has(year)) {
    holidays.set(year, fetch(`${words.holidays}?year=${year + era}`, { headers: { "X-Requested-With": "XMLHttpRequest" } })
      .then(answer => answer.ok ? answer.json() : {}).catch(() => ({})));
  }
  return holidays.get(year);
};

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const icon = name => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${words.icons}#${name}`);
  svg.append(use);
  return svg;
};

let shown = null; // the one calendar that is open

class Calendar {
  constructor(input, button) {
    this.input = input;
    this.button = button;
    this.chosen = read(input.value);
    this.day = this.chosen ?? today;
    const label = input.labels?.[0]?.textContent.trim() ?? "";
    this.title = element("p", { class: "date-title", "aria-live": "polite", id: `${input.id}-month` });
    this.body = element("tbody");
    this.note = element("p", { class: "date-note", role: "status" });
    this.before = this.step("chevron-left", words.before, -1);
    this.next = this.step("chevron-right", words.next, 1);
    const head = element("tr", {}, ...words.letters.map((letter, i) =>
      element("th", { scope: "col", abbr: words.weekdays[i] }, element("span", { "aria-hidden": "true" }, letter), element("span", { class: "sr-only" }, words.weekdays[i]))));
    const grid = element("table", { role: "grid", "aria-labelledby": this.title.id }, element("thead", {}, head), this.body);
    this.box = element("div", { class: "date-picker", role: "dialog", "aria-modal": "true", "aria-label": `${words.title} ${label}` },
      element("div", { class: "date-head" }, this.before, this.title, this.next), grid,
      element("ul", { class: "date-legend" },
        element("li", {}, element("span", { class: "date-key date-key-off" }), words.holiday),
        element("li", {}, element("span", { class: "date-key date-key-chosen" }), words.chosen)),
      this.note, element("p", { class: "sr-only" }, words.keys));
    this.box.addEventListener("keydown", event => this.press(event));
    this.body.addEventListener("click", event => {
      const cell = event.target.closest("[data-day]");
      if (cell) this.choose(new Date(cell.dataset.day + "T00:00:00Z"));
    });
  }

  step(name, label, months) {
    const made = element("button", { type: "button", "aria-label": label }, icon(name));
    made.addEventListener("click", () => this.show(plusMonths(this.day, months), false));
    return made;
  }

  open() {
    shown?.close(false);
    shown = this;
    this.button.parentElement.append(this.box);
    this.button.setAttribute("aria-expanded", "true");
    this.show(this.day, true);
    // In the last column it opens to the left, not out of the page.
    this.box.classList.toggle("to-left", this.box.getBoundingClientRect().right > document.documentElement.clientWidth);
    this.box.scrollIntoView({ block: "nearest" });
  }

  close(focus) {
    if (shown === this) shown = null;
    this.box.remove();
    this.button.setAttribute("aria-expanded", "false");
    if (focus) this.button.focus();
  }

  choose(day) {
    this.input.value = write(day);
    this.close(true);
    for (const name of ["input", "change"]) this.input.dispatchEvent(new Event(name, { bubbles: true }));
  }

  show(day, focus) {
    const isSameMonth = this.drawn === iso(day).slice(0, 7);
    this.day = day;
    if (!isSameMonth) this.draw();
    for (const cell of this.body.querySelectorAll("[data-day]")) cell.tabIndex = cell.dataset.day === iso(day) ? 0 : -1;
    const cell = this.body.querySelector("[tabindex='0']");
    if (focus) cell.focus();
    this.note.textContent = cell.dataset.holiday ?? "";
  }

  draw() {
    const [year, month] = [this.day.getUTCFullYear(), this.day.getUTCMonth()];
    this.drawn = iso(this.day).slice(0, 7);
    this.title.textContent = `${months[month]} ${words.era} ${year + era}`.replace(/ /g, "\u00a0");
    const rows = [];
    for (let week = plusDays(utc(year, month, 1), -utc(year, month, 1).getUTCDay()); week.getUTCMonth() === month || week < utc(year, month, 1); week = plusDays(week, 7)) {
      rows.push(element("tr", {}, ...Array.from({ length: 7 }, (_, i) => this.cell(plusDays(week, i), month))));
    }
    this.body.replaceChildren(...rows);
    const drawn = this.drawn;
    holidaysOf(year).then(names => {
      if (this.drawn !== drawn) return;
      for (const cell of this.body.querySelectorAll("[data-day]")) {
        const name = names[cell.dataset.day];
        if (!name) continue;
        cell.classList.add("is-off", "is-holiday");
        cell.dataset.holiday = name;
        cell.title = name;
        cell.setAttribute("aria-label", `${cell.getAttribute("aria-label")} ${name}`);
      }
      this.note.textContent = this.body.querySelector("[tabindex='0']")?.dataset.holiday ?? "";
    });
  }

  cell(day, month) {
    if (day.getUTCMonth() !== month) return element("td", { class: "is-empty" });
    const made = element("td", { "data-day": iso(day), tabindex: "-1", "aria-label": speak(day) }, String(day.getUTCDate()));
    if ([0, 6].includes(day.getUTCDay())) made.classList.add("is-off");
    if (iso(day) === words.today) made.setAttribute("aria-current", "date");
    if (this.chosen && iso(day) === iso(this.chosen)) {
      made.setAttribute("aria-selected", "true");
      made.classList.add("is-chosen");
    }
    return made;
  }

  press(event) {
    const move = {
      ArrowLeft: () => plusDays(this.day, -1), ArrowRight: () => plusDays(this.day, 1), ArrowUp: () => plusDays(this.day, -7), ArrowDown: () => plusDays(this.day, 7),
      Home: () => plusDays(this.day, -this.day.getUTCDay()), End: () => plusDays(this.day, 6 - this.day.getUTCDay()),
      PageUp: () => plusMonths(this.day, event.shiftKey ? -12 : -1), PageDown: () => plusMonths(this.day, event.shiftKey ? 12 : 1),
    }[event.key];
    const isInGrid = event.target.closest("[data-day]");
    if (event.key === "Escape") {
      this.close(true);
      event.stopPropagation();
    } else if (event.key === "Tab") {
      const stops = [this.before, this.next, this.body.querySelector("[tabindex='0']")];
      const at = stops.indexOf(document.activeElement);
      stops[(at + (event.shiftKey ? stops.length - 1 : 1)) % stops.length].focus();
    } else if (isInGrid && (event.key === "Enter" || event.key === " ")) {
      this.choose(this.day);
    } else if (isInGrid && move) {
      this.show(move(), true);
    } else {
      return;
    }
    event.preventDefault();
  }
}

function offer(input) {
  const button = element("button", { type: "button", class: "unit date-button", "aria-haspopup": "dialog", "aria-expanded": "false" }, icon("calendar"));
  const label = input.labels?.[0]?.textContent.trim() ?? "";
  button.setAttribute("aria-label", `${words.open} ${label}`.trim());
  button.addEventListener("click", () => shown?.input === input ? shown.close(true) : new Calendar(input, button).open());
  input.dataset.date = "offered";
  if (!input.parentElement.matches(".glued")) {
    const around = element("div", { class: "glued" });
    input.replaceWith(around);
    around.append(input);
  }
  input.parentElement.classList.add("date-field");
  input.after(button);
}
const offerAll = root => {
  for (const input of root.querySelectorAll("input[data-date='']")) offer(input);
};

offerAll(document);
document.addEventListener("htmx:load", event => offerAll(event.target));
document.addEventListener("mousedown", event => {
  if (shown && !event.target.closest(".date-picker, .date-button")) shown.close(false);
});
