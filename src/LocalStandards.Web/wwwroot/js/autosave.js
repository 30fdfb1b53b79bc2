// The entry form saves itself, card by card. See frontend/README.md for the markup it expects.
//
// A card (section[data-indicator]) posts its own fields by htmx when one changes and is replaced by the answer. Here:
// what was typed is kept as a draft until the server has it, what was typed while the answer was on its way survives the
// swap, and the state line tells the truth. Without this script the form is posted whole by its button.
import { Draft } from "./drafts.js";

const form = document.querySelector("form[data-entry]");
if (form) start(form);

function start(form) {
  const token = document.querySelector("meta[name=request-token]")?.content;
  const draft = new Draft(form.dataset.user, form.dataset.round, form.dataset.form, form.dataset.set);
  const changed = new Set(); // indicators with a change that waits to be sent
  const saving = new Set(); // indicators with a request on its way
  const unsaved = new Set(); // indicators whose last request failed
  let trouble = null; // offline, failed or expired
  let held = null; // a posting that waits for the answers on their way
  let retryTimer = 0;

  const cards = () => [...form.querySelectorAll("[data-indicator]")];
  const cardOf = element => element.closest("[data-indicator]");
  const cardBy = indicator => cards().find(card => card.dataset.indicator === indicator);
  const fieldsIn = card => [...card.querySelectorAll("input[name], select[name], textarea[name]")];
  const isKept = field => field.type !== "hidden" && field.type !== "file" && !field.matches(":disabled") && !field.closest(".conflict");
  const named = (card, name) => fieldsIn(card).filter(field => field.name === name && isKept(field));
  const isChoice = field => field.type === "checkbox" || field.type === "radio";
  const valuesOf = fields => fields.filter(field => !isChoice(field) || field.checked).map(field => field.value);
  const same = (a, b) => a.length === b.length && a.every((value, index) => value === b[index]);
  const hiddenWas = (card, name) => fieldsIn(card).find(field => field.name === `was.${name}`);
  const namesIn = card => [...new Set(fieldsIn(card).filter(isKept).map(field => field.name))];

  function setValues(fields, values) {
    fields.forEach((field, index) => {
      if (isChoice(field)) field.checked = values.includes(field.value);
      else field.value = values[index] ?? "";
    });
  }

  function show(state, count) {
    const line = document.getElementById("save-state");
    const template = document.querySelector(`template[data-save-state="${state}"]`);
    if (!line || !template || (line.dataset.state === state && count === undefined)) return;
    const content = template.content.cloneNode(true);
    for (const text of content.querySelectorAll("span")) if (text.textContent.includes("{0}")) text.textContent = text.textContent.replace("{0}", count ?? draft.count);
    line.dataset.state = state;
    line.replaceChildren(content);
  }

  function showProgress() {
    if (saving.size || changed.size) show("saving");
    else if (trouble) show(trouble, draft.count);
    else if (document.getElementById("save-state")?.dataset.state === "saving") show("saved");
  }

  const save = card => card && htmx.trigger(card, "change");

  function keep(field) {
    const card = field.name && cardOf(field);
    if (!card || !isKept(field)) return;
    draft.put(field.name, valuesOf(named(card, field.name)), hiddenWas(card, field.name)?.value);
  }

  // The state line stands at the head of the form; the bar at its foot repeats it, for those who are far down.
  const mirror = form.querySelector("[data-save-mirror]");
  const head = document.getElementById("save-state")?.parentElement;
  function repeat() {
    const line = document.getElementById("save-state");
    if (!line || mirror.dataset.state === line.dataset.state && mirror.textContent === line.textContent) return;
    mirror.dataset.state = line.dataset.state;
    mirror.replaceChildren(...[...line.childNodes].map(node => node.cloneNode(true)));
  }
  if (mirror && head) {
    repeat();
    new MutationObserver(repeat).observe(head, { childList: true, subtree: true, attributes: true });
  }

  // Drafts ---------------------------------------------------------------------------------------------------------

  /** What was typed before the set was corrected stays in sight beside the item that asks otherwise now. */
  function showSuperseded(field, values) {
    const template = form.querySelector("template[data-superseded-draft]");
    if (!template || !values.some(value => value)) return;
    const line = template.content.cloneNode(true);
    const text = line.querySelector("p");
    text.textContent = text.textContent.replace("{0}", () => values.join(", "));
    (field.closest(".item") ?? field.parentElement).append(line);
  }

  /** Fills in what was typed here before and never reached the server, then saves it. */
  function restore() {
    const touched = new Set();
    let count = 0;
    for (const [name, kept] of Object.entries(draft.fields)) {
      const card = cards().find(candidate => named(candidate, name).length);
      const fields = card ? named(card, name) : [];
      if (!fields.length) continue; // the form is closed or the item gone: what was typed is not thrown away
      if ((kept.set ?? 1) < Number(hiddenWas(card, name)?.dataset.since ?? 0)) {
        showSuperseded(fields[0], kept.values); // the item asks something else now: it is no answer to that
        continue;
      }
      if (same(valuesOf(fields), kept.values)) {
        draft.drop(name);
        continue;
      }
      setValues(fields, kept.values);
      const was = hiddenWas(card, name);
      if (was && kept.was !== undefined) was.value = kept.was;
      touched.add(card);
      count++;
    }
    if (count) show("restored", count);
    for (const card of touched) save(card);
  }

  form.addEventListener("input", event => keep(event.target));
  form.addEventListener("change", event => {
    keep(event.target);
    const card = cardOf(event.target);
    if (!card?.hasAttribute("hx-post")) return;
    changed.add(card.dataset.indicator);
    showProgress();
  });

  // A value put back after a swap fires no change event of its own when the field is left.
  form.addEventListener("focusout", event => {
    const card = event.target.name && cardOf(event.target);
    if (card && event.target.name in draft.fields && event.target.dataset.typed) save(card);
  });

  /** The card's own fields, as the form would post them. */
  function fill(body, card) {
    const own = new Set(fieldsIn(card).map(field => field.name));
    for (const [name, value] of new FormData(form)) if (own.has(name)) body.append(name, value);
    body.set("indicator", card.dataset.indicator);
    return body;
  }

  const addressOf = card => card.getAttribute("hx-post") ?? form.dataset.saveUrl;

  // Requests -------------------------------------------------------------------------------------------------------

  form.addEventListener("htmx:configRequest", event => {
    const card = event.target.closest("[data-indicator]");
    if (!card) return;
    const { formData, headers } = event.detail;
    for (const name of [...formData.keys()]) formData.delete(name); // htmx adds the whole form
    fill(formData, card);
    headers["X-Requested-With"] = "XMLHttpRequest"; // an ended session answers 401, not a sign-in page
    if (token) headers["RequestVerificationToken"] = token;
  });

  form.addEventListener("htmx:beforeSend", event => {
    const card = event.target.closest("[data-indicator]");
    if (!card) return;
    changed.delete(card.dataset.indicator);
    saving.add(card.dataset.indicator);
    for (const field of fieldsIn(card)) delete field.dataset.typed;
    event.detail.xhr.sentValues = Object.fromEntries(namesIn(card).map(name => [name, valuesOf(named(card, name))]));
    showProgress();
  });

  /** Which fields changed while the request was away, and where the cursor is. */
  function snapshot(card, sent) {
    const typed = namesIn(card)
      .map(name => ({ name, values: valuesOf(named(card, name)) }))
      .filter(({ name, values }) => !same(values, sent[name] ?? []));
    const active = card.contains(document.activeElement) ? document.activeElement : null;
    return {
      typed,
      focus: active && {
        id: active.id,
        name: active.name,
        value: active.value,
        start: isText(active) ? active.selectionStart : null,
        end: isText(active) ? active.selectionEnd : null,
      },
      open: [...card.querySelectorAll("details[id][open]")].map(details => details.id),
    };
  }

  const isText = element => element.matches("textarea, input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=url], input[type=password]");

  function putBack(card, { typed, focus, open }) {
    for (const { name, values } of typed) {
      const fields = named(card, name);
      setValues(fields, values);
      for (const field of fields) field.dataset.typed = "true";
    }
    for (const id of open) {
      const details = document.getElementById(id);
      if (details) details.open = true;
    }
    if (!focus) return;
    const field = (focus.id && document.getElementById(focus.id))
      || fieldsIn(card).find(candidate => candidate.name === focus.name && (!isChoice(candidate) || candidate.value === focus.value));
    if (!field) return;
    field.focus({ preventScroll: true });
    if (focus.start !== null && isText(field)) field.setSelectionRange(focus.start, focus.end);
  }

  form.addEventListener("htmx:beforeSwap", event => {
    const card = event.target.closest("[data-indicator]");
    const { xhr } = event.detail;
    if (!card) return;
    const asked = new URL(addressOf(card), location.href).pathname;
    const answered = xhr.responseURL ? new URL(xhr.responseURL).pathname : asked;
    const isCard = xhr.responseText.includes(`data-indicator="${card.dataset.indicator}"`);
    if (event.detail.shouldSwap && (answered !== asked || !isCard)) {
      event.detail.shouldSwap = false;
      fail(card, answered !== asked ? "expired" : "failed");
      return;
    }
    if (event.detail.shouldSwap) xhr.kept = snapshot(card, xhr.sentValues ?? {});
  });

  // The swapped-in card dispatches this; the old one is gone. Settled, not merely swapped: only then does htmx hear of its
  // changes. It settles in the same turn (defaultSettleDelay 0), so that no tick falls between the two.
  document.body.addEventListener("htmx:afterSettle", event => {
    const { xhr, requestConfig } = event.detail;
    const indicator = requestConfig?.elt?.dataset?.indicator;
    const card = indicator && xhr?.kept && cardBy(indicator);
    if (!card) return;
    const kept = xhr.kept;
    delete xhr.kept; // out-of-band parts fire the event again
    putBack(card, kept);
    settle(card, xhr.sentValues, kept.typed);
  });

  /** The server has what was sent: drafts of it are erased, except of values it found wrong and of what is newer. */
  function settle(card, sent, typed) {
    const indicator = card.dataset.indicator;
    // A card that comes back locked was refused: nothing of it is stored, all of it stays a draft.
    if (card.querySelector("fieldset[disabled]")) {
      for (const set of [changed, saving, unsaved]) set.delete(indicator);
      release();
      return;
    }
    const newer = new Set(typed.map(({ name }) => name));
    const isRefused = card.querySelector("fieldset:disabled") !== null; // closed meanwhile: the drafts are all there is
    for (const name of Object.keys(sent)) {
      const fields = named(card, name);
      if (newer.has(name)) {
        draft.drop(name);
        keep(fields[0]);
      } else if (!isRefused && !fields.some(field => field.getAttribute("aria-invalid") === "true")) {
        draft.drop(name);
      }
    }
    for (const set of [changed, saving, unsaved]) set.delete(indicator);
    if (!unsaved.size) trouble = null;
    showProgress();
    if (release()) return;
    // Text still under the cursor is saved when it is left; a tick is whole at once, and its own change event went with the old card.
    const active = document.activeElement;
    if (typed.some(({ name }) => active?.name !== name || isChoice(active))) save(card);
  }

  function fail(card, state) {
    const indicator = card.dataset.indicator;
    saving.delete(indicator);
    unsaved.add(indicator);
    trouble = state;
    showProgress();
    if (release()) return;
    clearTimeout(retryTimer);
    if (state === "offline") retryTimer = setTimeout(retry, 15000);
  }

  function retry() {
    if (trouble === "expired") return;
    for (const indicator of unsaved) save(cardBy(indicator));
  }

  const failAs = state => event => {
    const card = event.target.closest?.("[data-indicator]");
    if (card) fail(card, state);
  };
  form.addEventListener("htmx:sendError", failAs("offline"));
  form.addEventListener("htmx:timeout", failAs("offline"));
  form.addEventListener("htmx:sendAbort", failAs("offline"));
  form.addEventListener("htmx:responseError", event => {
    const { status } = event.detail.xhr;
    failAs(status === 401 ? "expired" : status === 0 || status === 502 || status === 503 || status === 504 ? "offline" : "failed")(event);
  });

  addEventListener("online", retry);
  document.addEventListener("click", event => {
    if (!event.target.closest("[data-retry]")) return;
    trouble = null;
    retry();
  });

  // A button pressed while an answer is on its way waits for it: the answer says what the server has, else what was typed
  // since would look like a quarrel with somebody else. Not for ever: then the quarrel is asked about, and nothing is lost.
  let isPosted = false;
  form.addEventListener("submit", event => {
    if (saving.size === 0) {
      isPosted = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    held = { button: event.submitter };
    setTimeout(() => {
      if (held) saving.clear();
      release();
    }, 10000);
  }, true);

  /** Posts what waits, once nothing is on its way. */
  function release() {
    if (!held || saving.size > 0) return false;
    const { button } = held;
    held = null;
    form.requestSubmit(button);
    return true;
  }

  // Leaving the page with a change that has not been sent yet: send it behind the reader's back.
  addEventListener("pagehide", () => {
    if (isPosted || trouble === "expired" || !token) return;
    for (const card of cards()) {
      if (!namesIn(card).some(name => name in draft.fields) || saving.has(card.dataset.indicator)) continue;
      fetch(addressOf(card), {
        method: "POST",
        body: fill(new FormData(), card),
        keepalive: true,
        headers: { "RequestVerificationToken": token, "X-Requested-With": "XMLHttpRequest", "HX-Request": "true" },
      }).catch(() => {});
    }
  });

  // htmx is a deferred classic script: it has run before this module, but attaches its triggers on DOMContentLoaded.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", restore);
  else setTimeout(restore);
}
