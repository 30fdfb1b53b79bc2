// Says how many are picked, and that all of them are when all that match are. Without it the boxes do the same.
for (const form of document.querySelectorAll(".chase-form")) {
  const all = form.querySelector("[data-all]");
  const said = form.querySelector("[data-picked]");
  if (!all || !said) continue;
  const boxes = [...form.querySelectorAll("input[name=a]")];
  const tell = () => {
    const count = boxes.filter(box => box.checked).length;
    said.textContent = all.checked || count === 0 ? "" : said.dataset.picked.replace("{0}", count);
    for (const box of boxes) box.disabled = all.checked;
  };
  form.addEventListener("change", tell);
  tell();
}
