"use strict";
// Tries each host by this browser's own way and tells the program on this computer. Nothing goes anywhere else.
const AT_ONCE = 6;
const PATIENCE_MS = 8000;
const LOOK_AGAIN_MS = 500;
const here = location.pathname;
const element = (id) => document.getElementById(id);

// Hosts that answered by sending the browser to another site, which the page's policy does not let it follow.
const sentElsewhere = new Set();
document.addEventListener("securitypolicyviolation", (event) => {
  const named = /^https:\/\/([^/]+)/.exec(event.blockedURI);
  if (named) sentElsewhere.add(named[1]);
});

async function ask(path, body) {
  const answer = await fetch(here + path, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });
  if (answer.status === 409) throw new Error("other-tab");
  if (!answer.ok) throw new Error("gone");
  return answer;
}

// Whether there was an answer. What it says is not shown to a page of another site.
async function answers(url) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    await fetch(url, {
      mode: "no-cors", cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer", signal: stop.signal,
    });
    return true;
  } catch {
    // The event about a redirect comes in a task of its own.
    await new Promise((next) => setTimeout(next));
    return sentElsewhere.has(new URL(url).host);
  } finally {
    clearTimeout(timer);
    // The head is all there is to see: the body need not come.
    stop.abort();
  }
}

// A page may send a browser without cookies in a circle, or forbid other sites to load it: a picture seldom does.
async function reaches(host, path) {
  const began = performance.now();
  if (await answers("https://" + host + path)) return true;
  if (performance.now() - began >= PATIENCE_MS) return false;
  return answers("https://" + host + "/favicon.ico");
}

function rowOf(host, words) {
  const row = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.textContent = host;
  row.append(name, document.createElement("td"), document.createElement("td"));
  for (const cell of row.cells) if (cell !== name) cell.textContent = words.waiting;
  document.querySelector("tbody").append(row);
  return row.cells;
}

function show(cell, text, kind) {
  cell.textContent = text;
  cell.className = kind;
}

function showAnswer(cell, words, answered, ms) {
  const time = ms === undefined ? "" : " (" + ms + " ms)";
  show(cell, answered ? "✓ " + words.answered + time : "✗ " + words.unanswered, answered ? "yes" : "no");
}

async function tryHosts(plan, cells) {
  const hosts = Object.keys(plan.paths);
  const waiting = [...hosts];
  let done = 0;
  async function worker() {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      const began = performance.now();
      const answered = await reaches(host, plan.paths[host]);
      const ms = Math.round(performance.now() - began);
      showAnswer(cells.get(host)[1], plan.words, answered, ms);
      await ask("result", { visit: plan.visit, host, answered, ms });
      done += 1;
      element("progress").value = done / hosts.length;
    }
  }
  const controls = Promise.all([answers(plan.other_site), answers("https://" + plan.invalid_name + "/")]);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const [other_site_answered, invalid_name_answered] = await controls;
  await ask("finished", { visit: plan.visit, other_site_answered, invalid_name_answered, offline: !navigator.onLine });
  if (!navigator.onLine) return plan.words.offline;
  return invalid_name_answered ? plan.words["any-name"] : "";
}

async function resultsOf() {
  for (;;) {
    const state = await (await fetch(here + "state.json")).json();
    if (state.results) return state.results;
    await new Promise((next) => setTimeout(next, LOOK_AGAIN_MS));
  }
}

function showResults(results, cells, words) {
  for (const [host, columns] of cells) {
    const word = results.programs[host] ?? "unknown";
    const glyph = { yes: "✓ ", no: "✗ " }[word] ?? "? ";
    show(columns[2], glyph + words[word], word);
  }
  const isFine = [...cells.values()].every((columns) => columns[1].className === "yes" && columns[2].className === "yes");
  const nothing = isFine ? words.nothing : words.undecided;
  for (const title of results.findings.length > 0 ? results.findings : [nothing]) {
    const item = document.createElement("li");
    item.textContent = title;
    element("findings").append(item);
  }
  element("result").hidden = false;
}

async function main() {
  const plan = await (await ask("start", {})).json();
  const words = plan.words;
  const cells = new Map(Object.keys(plan.paths).map((host) => [host, rowOf(host, words)]));
  element("status").textContent = words.trying;
  let note = "";
  if (plan.tried) {
    for (const [host, answered] of Object.entries(plan.tried)) showAnswer(cells.get(host)[1], words, answered);
  } else {
    note = await tryHosts(plan, cells);
  }
  element("progress").hidden = true;
  element("status").textContent = words.program;
  showResults(await resultsOf(), cells, words);
  const report = await (await fetch(here + "report.html")).blob();
  element("save").href = URL.createObjectURL(report);
  element("status").textContent = [note, words.finished].filter(Boolean).join(" ");
  await ask("left", { visit: plan.visit });
}

main().catch((error) => {
  const words = document.body.dataset;
  element("progress").hidden = true;
  element("status").textContent = error.message === "other-tab" ? words.otherTab : words.gone;
});
