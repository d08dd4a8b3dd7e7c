for (const box of document.querySelectorAll("input[data-shows]")) {
  const fields = box.dataset.shows.split(" ").map(name => document.getElementById(name));
  const show = isShown => fields.forEach(field => { field.type = isShown ? "text" : "password"; });
  box.closest("p").hidden = false;
  box.addEventListener("change", () => show(box.checked));
  // What is sent is a password to the browser again, and is not remembered among what was typed.
  box.form.addEventListener("submit", () => show(false));
}
