// The indicator sheet saves itself when a field is left. Without this script its buttons do the same.
//
// The answer replaces the sheet, unless something was typed while it was on its way: then the sheet stays, learns what
// is stored now, and is saved again. Somebody else's change is always shown.
const sheet = () => document.getElementById("sheet");
const state = (name, text) => {
  const line = document.querySelector("#sheet #save-state");
  if (!line) return;
  line.dataset.state = name;
  line.textContent = text;
};
const typed = () => {
  const values = new FormData(sheet());
  values.delete("fingerprint");
  return new URLSearchParams([...values].filter(([, value]) => typeof value === "string")).toString();
};
let sent = "";

document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["X-Requested-With"] = "XMLHttpRequest"; // an ended session answers 401, not a sign-in page
});
document.addEventListener("htmx:beforeSend", event => {
  if (event.target.id !== "sheet") return;
  sent = typed();
  state("saving", sheet().dataset.saving);
});
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.target.id !== "sheet" || event.detail.xhr.status >= 400) return;
  const answer = event.detail.xhr;
  if (answer.getResponseHeader("Indicator-Conflict") || typed() === sent) return;
  event.detail.shouldSwap = false;
  sheet().elements.fingerprint.value = answer.getResponseHeader("Indicator-Fingerprint") ?? "";
  sheet().dispatchEvent(new Event("change", { bubbles: true }));
});
const failed = event => {
  if (event.target.id === "sheet") state("failed", event.detail.xhr?.status === 401 ? sheet().dataset.expired : sheet().dataset.failed);
};
document.addEventListener("htmx:responseError", failed);
document.addEventListener("htmx:sendError", failed);

// What was typed and is not saved yet is not lost by going elsewhere unasked.
addEventListener("beforeunload", event => {
  if (document.querySelector("#sheet #save-state[data-state=failed]")) event.preventDefault();
});
