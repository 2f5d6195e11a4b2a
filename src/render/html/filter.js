(() => {
  "use strict";
  const form = document.getElementById("filter");
  const shown = document.getElementById("filter-shown");
  const none = document.getElementById("filter-none");
  const rows = [...document.querySelectorAll("tr[data-roadmap]")];
  const frames = [...new Set(rows.map((row) => row.closest(".scroll")))];
  const sections = [...document.querySelectorAll("section[data-of]")];
  const value = (name) => (form.elements[name] ? form.elements[name].value : "");
  const apply = () => {
    const roadmap = value("roadmap");
    const status = value("status");
    const party = value("party");
    let left = 0;
    for (const row of rows) {
      const { roadmap: of, status: state, parties } = row.dataset;
      row.hidden =
        (roadmap !== "" && of !== roadmap) ||
        (status !== "" && state !== status) ||
        (party !== "" && !parties.split(" ").includes(party));
      left += row.hidden ? 0 : 1;
    }
    for (const frame of frames) {
      frame.hidden = !frame.querySelector("tbody tr:not([hidden])");
    }
    for (const section of sections) {
      section.hidden = roadmap !== "" && section.dataset.of !== roadmap;
    }
    const chosen = roadmap !== "" || status !== "" || party !== "";
    form.classList.toggle("chosen", chosen);
    none.hidden = left > 0;
    const text = shown.dataset.shown.replace("%all", String(rows.length));
    shown.textContent = text.replace("%n", String(left));
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  form.reset();
})();
