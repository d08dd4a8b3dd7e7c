// Keeps what is typed into the form of a record as a draft on the server. Nothing is kept in the browser.
const form = document.querySelector("form[data-draft]");
if (form) {
  const state = document.getElementById("draft-state");
  const seen = form.elements.namedItem("draft");
  // Where an answer is lost with the line, the next one is still known to come from here.
  if (!form.elements.namedItem("window")) {
    const self = document.createElement("input");
    self.type = "hidden";
    self.name = "window";
    form.append(self);
  }
  form.elements.namedItem("window").value = Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join("");
  const PAUSE = 1000;
  const AGAIN = 10000;
  // A browser takes 64 KiB along with a page that is left; a longer text goes only as long as the page is there.
  const MOST_ON_LEAVING = 60000;
  let typed = false;
  let isSending = false;
  let isLetThrough = false;
  let isUnderWay = false;
  let isLost = false;
  let timer = 0;
  let saving = Promise.resolve(true);

  const say = text => { if (state.textContent !== text) { state.textContent = text; } };
  const later = pause => { clearTimeout(timer); timer = setTimeout(() => { save(false); }, pause); };

  // True where the server was reached, whatever it said.
  const send = async isLast => {
    if (!typed || isSending) { return true; }
    typed = false;
    isUnderWay = true;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST",
        headers: { Accept: "text/plain" },
        body,
        credentials: "same-origin",
        redirect: "error",
        keepalive: isLast && body.toString().length < MOST_ON_LEAVING
      });
      isLost = false;
      if (answer.headers.has("Draft")) { seen.value = answer.headers.get("Draft"); }
      if (answer.headers.get("Content-Type")?.startsWith("text/plain")) {
        say(await answer.text());
      } else if (answer.status === 401) {
        say(form.dataset.out);
      } else {
        typed = true;
        say(form.dataset.lost);
        later(AGAIN);
      }
      return true;
    } catch {
      typed = true;
      isLost = true;
      say(form.dataset.lost);
      later(AGAIN);
      return false;
    } finally {
      isUnderWay = false;
    }
  };
  const save = isLast => { clearTimeout(timer); saving = saving.then(() => send(isLast), () => send(isLast)); return saving; };

  const typing = () => { typed = true; later(PAUSE); };
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, typing);
  }
  // On a slow line somebody types before this is there to see it.
  const isOther = control => control.options
    ? [...control.options].some(option => option.selected !== option.defaultSelected && (option.defaultSelected || option.index > 0))
    : control.type !== "hidden" && (control.value !== control.defaultValue || control.checked !== control.defaultChecked);
  if ([...form.elements].filter(control => "defaultValue" in control || control.options).some(isOther)) { typing(); }
  addEventListener("online", () => { save(false); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) { save(true); } });
  addEventListener("pagehide", () => { save(true); });
  addEventListener("pageshow", () => { isSending = false; });

  // Sent once, and never while something is on its way to be kept; where the line is lost, all of it stays on the page.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (isLetThrough || (!isSending && !isUnderWay && !isLost && navigator.onLine)) {
      isLetThrough = false;
      isSending = true;
      return;
    }
    event.preventDefault();
    if (isSending) { return; }
    const button = event.submitter;
    typed = true;
    save(false).then(isReached => {
      if (isReached && !isSending) { isLetThrough = true; form.requestSubmit(button); }
    });
  });
}
