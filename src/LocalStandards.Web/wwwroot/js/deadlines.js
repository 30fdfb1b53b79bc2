// The form of an extension shows what it would mean while it is filled in. Without this script its buttons do the same.
document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["X-Requested-With"] = "XMLHttpRequest"; // an ended session answers 401, not a sign-in page
});

const form = document.getElementById("extension");

// The whole country, or limits: never both.
form?.addEventListener("change", event => {
  if (event.target.name !== "By" || !event.target.checked) return;
  const isCountry = event.target.value === "Country";
  for (const tile of form.querySelectorAll("[name=By]"))
    if (tile !== event.target && (isCountry || tile.value === "Country")) tile.checked = false;
});

// A quick choice fills in the day.
form?.addEventListener("click", event => {
  const pick = event.target.closest("[data-day]");
  const until = document.getElementById("Until");
  if (!pick?.matches(".quick-pick")) return;
  event.preventDefault();
  until.value = pick.dataset.day;
  until.dispatchEvent(new Event("change", { bubbles: true }));
});

// Enter in the search searches; it does not send the form.
document.getElementById("Find")?.addEventListener("keydown", event => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
});
