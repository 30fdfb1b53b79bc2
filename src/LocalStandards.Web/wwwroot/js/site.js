// Small conveniences on every page; each works on markup that is usable without it.
import { eraseAll, eraseOthers } from "./drafts.js";

document.documentElement.classList.add("js");

// The error summary takes the focus, so that it is heard and seen first; its links move the focus into the field.
const summary = document.querySelector(".error-summary");
if (summary) {
  summary.focus();
  document.title = `${summary.querySelector("h2")?.textContent ?? ""} · ${document.title}`;
}
document.addEventListener("click", event => {
  const link = event.target.closest(".error-summary a[href^='#']");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  const target = field.matches("input, select, textarea, button, a, [tabindex]") ? field : field.querySelector("input, select, textarea") ?? field;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
});

// Arriving from the review page: /entry/…#field puts the cursor into the field.
if (location.hash && !summary) {
  const field = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (field?.matches("input, select, textarea")) {
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  }
}

// <button data-show-password="Password" data-show="แสดง" data-hide="ซ่อน">
document.addEventListener("click", event => {
  const button = event.target.closest("[data-show-password]");
  const input = button && document.getElementById(button.dataset.showPassword);
  if (!input) return;
  const isShown = input.type === "password";
  input.type = isShown ? "text" : "password";
  button.setAttribute("aria-pressed", String(isShown));
  const label = button.querySelector("[data-label]");
  if (label) label.textContent = isShown ? button.dataset.hide : button.dataset.show;
  const use = button.querySelector("use");
  if (use) use.setAttribute("href", use.getAttribute("href").replace(/#.*$/, isShown ? "#eye-off" : "#eye"));
  input.focus();
});

// <button type=button data-print>
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) print();
});

// Menus close on a click outside and on Escape.
const openMenus = () => document.querySelectorAll("details.menu[open]");
document.addEventListener("click", event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// Lists that are open on a wide page are closed where it becomes narrow: on a phone, or on a tablet that is turned.
const narrow = matchMedia("(max-width: 61.99em)");
const fitLists = () => {
  for (const details of document.querySelectorAll("details[data-close-on-phone]")) details.open = !narrow.matches;
};
fitLists();
narrow.addEventListener("change", fitLists);

// A form sent twice by a double click is sent once.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.matches("[data-sign-out]")) eraseAll();
  if (!form.matches("[data-once]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "true";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Another person's unsaved text is removed, never shown.
if (document.body.dataset.user) eraseOthers(document.body.dataset.user);
