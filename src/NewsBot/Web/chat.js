// Shows messages as they arrive and posts without leaving the page. Without it the page works by form and reload.
(() => {
  "use strict";
  const list = document.getElementById("messages");
  const input = document.getElementById("text");
  const hint = document.getElementById("hint");
  const written = [];
  let recalled = 0;

  const toEnd = () => document.getElementById("end").scrollIntoView({ block: "end" });

  // The server made this markup and escaped all that came from outside.
  const show = ({ id, html }) => {
    document.getElementById("empty")?.remove();
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const present = document.getElementById("m" + id);
    if (present) {
      present.replaceWith(holder.content);
    } else {
      list.append(holder.content);
      const last = list.lastElementChild;
      // A long answer is read from its beginning.
      last.scrollIntoView({ block: last.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
    }
  };

  const describe = () => {
    const word = input.value.trim().split(/\s+/)[0].replace(/^\/?/, "/");
    const known = [...document.querySelectorAll("#commands option")].find(option => option.value === word);
    hint.textContent = known ? known.value + " — " + known.textContent : "";
  };

  const clear = () => {
    written.push(input.value);
    recalled = written.length;
    input.value = "";
    describe();
  };

  const post = async (form, submitter) => {
    const body = new URLSearchParams(new FormData(form, submitter));
    if (form.id === "command") {
      clear();
    }
    const answer = await fetch("/chat", { method: "POST", body, headers: { Accept: "application/json" } });
    if (answer.status === 403) {
      location.reload();
    }
  };

  for (const form of document.forms) {
    form.addEventListener("submit", event => {
      event.preventDefault();
      post(form, event.submitter).catch(error => { hint.textContent = String(error); });
    });
  }

  input.addEventListener("input", describe);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowUp" && recalled > 0 && (input.value === "" || input.value === written[recalled])) {
      input.value = written[--recalled];
      event.preventDefault();
    }
  });

  const stream = new EventSource("/chat/stream?after=" + list.dataset.version);
  stream.addEventListener("message", event => show(JSON.parse(event.data)));
  toEnd();
})();
