for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const done = document.getElementById(button.getAttribute("aria-describedby"));
  // A browser copies on safe connections alone; elsewhere one selects the field oneself.
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    done.textContent = done.dataset.done;
  });
}
