const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const asked = form => {
  const options = JSON.parse(form.dataset.passkey);
  options.challenge = bytes(options.challenge);
  if (options.user) {
    options.user.id = bytes(options.user.id);
    options.excludeCredentials.forEach(one => { one.id = bytes(one.id); });
  }
  return options;
};
const answered = (key, names) => JSON.stringify({
  id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {},
  response: Object.fromEntries(names.filter(name => key.response[name]).map(name => [name, text(key.response[name])]))
});
for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const publicKey = asked(form);
      form.elements.answer.value = publicKey.user
        ? answered(await navigator.credentials.create({ publicKey }), ["clientDataJSON", "attestationObject"])
        : answered(await navigator.credentials.get({ publicKey }), ["clientDataJSON", "authenticatorData", "signature", "userHandle"]);
      form.submit();
    } catch {
      form.querySelector("[role=alert]").hidden = false;
    }
  });
}
