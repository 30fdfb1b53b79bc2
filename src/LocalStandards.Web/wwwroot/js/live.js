// Figures of an open page are asked for again each minute, and put in place where they differ: nothing jumps, what is
// open stays open, and where somebody is with the keyboard nothing is touched. Without it one reloads the page.
const Minute = 60_000;
const region = document.querySelector("[data-live-from]");
const said = document.querySelector("[data-live-said]");
let last = Date.now();

const parts = root => new Map([...root.querySelectorAll("[data-live]")].map(part => [part.dataset.live, part]));

// What a reader opened is no difference.
function openAlike(next, part) {
  const opened = [...part.querySelectorAll("details")].map(details => details.open);
  for (const [index, details] of next.querySelectorAll("details").entries()) details.open = opened[index] ?? details.open;
}

function put(part, next) {
  const scrolled = [...part.querySelectorAll(".table-wrap")].map(table => [table.scrollLeft, table.scrollTop]);
  part.replaceChildren(...next.childNodes);
  for (const [index, table] of part.querySelectorAll(".table-wrap").entries()) table.scrollTo(...(scrolled[index] ?? [0, 0]));
}

async function refresh() {
  if (document.hidden || Date.now() - last < Minute - 1000) return;
  last = Date.now();
  try {
    const answer = await fetch(region.dataset.liveFrom, { headers: { "X-Requested-With": "XMLHttpRequest" }, redirect: "error" });
    if (!answer.ok) return;
    const fresh = parts(new DOMParser().parseFromString(await answer.text(), "text/html"));
    let changed = false;
    for (const [name, part] of parts(document)) {
      const next = fresh.get(name);
      if (!next) continue;
      openAlike(next, part);
      if (next.innerHTML.trim() === part.innerHTML.trim()) continue;
      if (part.contains(document.activeElement)) continue;
      put(part, next);
      changed ||= name !== "time";
    }
    // Cleared first: the same words twice would be heard once.
    if (said && changed) {
      said.textContent = "";
      setTimeout(() => { said.textContent = said.dataset.liveSaid; }, 100);
    }
  } catch {
    // Away for a moment, or signed out: the time of the figures tells.
  }
}

if (region) {
  setInterval(refresh, Minute);
  document.addEventListener("visibilitychange", refresh);
}
