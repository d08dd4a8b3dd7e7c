const show = () => { const there = document.getElementById(decodeURIComponent(location.hash.slice(1))); for (let part = there; part; part = part.parentElement) { if (part.tagName === "DETAILS") { part.open = true; } } if (there) { there.scrollIntoView(); } };
addEventListener("hashchange", show);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(part => { part.open = true; }));
show();
