// The page's one program. What comes from the server is put in as text and never as markup.
const byId = id => document.getElementById(id);
const form = byId("question"), market = byId("market"), language = byId("language"), list = byId("subscriptions");
let catalog;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const fill = (select, options, chosen) => {
  select.replaceChildren(...options.map(([value, text]) => element("option", { value, textContent: text })));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
};

const languageName = tag => {
  try { return `${new Intl.DisplayNames([tag], { type: "language" }).of(tag)} (${tag})`; } catch { return tag; }
};

async function load(tag) {
  catalog = await (await fetch(`api/catalog?language=${encodeURIComponent(tag)}`)).json();
  byId("provenance").textContent = `Data ${catalog.version}: ${catalog.editions.join(", ")}.`;
}

const offers = () => catalog.markets.find(one => one.id === market.value).offers.map(offer => [offer.id, offer.name]);

function add(offer, status) {
  const item = byId("subscription").content.cloneNode(true).firstElementChild;
  const [offerSelect, statusSelect] = item.querySelectorAll("select");
  fill(offerSelect, offers(), offer);
  fill(statusSelect, catalog.statuses.map(one => [one, one]), status ?? "Active");
  offerSelect.lang = language.value;
  item.querySelector(".remove").addEventListener("click", () => {
    item.remove();
    number();
    byId("add").focus();
  });
  list.append(item);
  number();
  return item;
}

// Each button says which subscription it removes.
function number() {
  [...list.children].forEach((item, index) => item.querySelector(".remove").setAttribute("aria-label", `Remove subscription ${index + 1}`));
}

function refill() {
  for (const select of list.querySelectorAll("select[name=offer]")) {
    fill(select, offers(), select.value);
    select.lang = language.value;
  }
}

const asked = () => ({
  market: market.value,
  language: language.value,
  hasDelegatedAdminPrivileges: byId("admin").checked,
  subscriptions: [...list.children].map((item, index) => ({
    id: String(index + 1),
    offer: item.querySelector("[name=offer]").value,
    status: item.querySelector("[name=status]").value,
  })),
});

// The question stands in the address, so that it can be kept and passed on.
function remember(question) {
  const query = new URLSearchParams({ market: question.market, language: question.language });
  if (!question.hasDelegatedAdminPrivileges) query.set("admin", "no");
  for (const one of question.subscriptions) query.append("has", `${one.offer}:${one.status}`);
  history.replaceState(null, "", `?${query}`);
}

function place({ document: name, line, href }) {
  return element("li", {}, element("a", { href, textContent: line ? `${name}, line ${line}` : name }));
}

function answer(one, tag) {
  const kind = !one.isEligible ? "no" : one.isContested ? "ask" : "yes";
  const item = element("li", { className: kind },
    element("span", { className: "sign", ariaHidden: "true", textContent: { yes: "✓", no: "✗", ask: "!" }[kind] }),
    element("div", {},
      element("span", { className: "name", lang: tag, textContent: one.target.name }), " ",
      element("span", { className: "verdict", textContent: { yes: "possible", no: "not possible", ask: "listed, but contested: ask before selling it" }[kind] })));
  if (one.reasons.length) {
    item.append(element("ul", {}, ...one.reasons.map(reason => element("li", {},
      element("span", { lang: tag, textContent: reason.sentence }), " ",
      element("code", { textContent: `${reason.code} (${reason.number})` })))));
  }
  if (one.note) item.append(element("p", { textContent: `Footnote: ${one.note}` }));
  if (one.places.length) {
    item.append(element("details", {},
      element("summary", { textContent: `Where the documents name it (${one.places.length})` }),
      element("ul", {}, ...one.places.map(place))));
  }
  return item;
}

function card(one, tag) {
  const rest = one.notListed.map(offer => offer.name);
  return element("article", { className: "card" },
    element("header", {},
      element("h3", { lang: tag, textContent: one.offer.name }),
      element("span", { textContent: `subscription ${one.id}, ${one.status.toLowerCase()}` })),
    one.answers.length
      ? element("ul", { className: "answers" }, ...one.answers.map(each => answer(each, tag)))
      : element("p", { textContent: "No document lists an upgrade from it in this market." }),
    ...(rest.length ? [element("p", { className: "rest" }, "No document lists an upgrade to ", element("span", { lang: tag, textContent: rest.join(", ") }), ".")] : []));
}

async function ask(moveFocus) {
  const question = asked(), problem = byId("problem");
  problem.replaceChildren();
  remember(question);
  const response = await fetch("api/advice", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question) });
  const result = await response.json();
  if (!response.ok) {
    problem.replaceChildren(...Object.values(result.errors ?? { "": [result.title] }).flat().map(text => element("p", { textContent: text })));
    return;
  }
  const tag = result.language;
  byId("cards").replaceChildren(...result.subscriptions.map(one => card(one, tag)));
  const possible = result.subscriptions.flatMap(one => one.answers).filter(one => one.isEligible).length;
  byId("summary").textContent = possible === 0 ? "No upgrade is possible." : possible === 1 ? "1 upgrade is possible." : `${possible} upgrades are possible.`;
  if (moveFocus) byId("answer-title").focus();
}

const query = new URLSearchParams(location.search);
await load(query.get("language") ?? "en");
fill(market, catalog.markets.map(one => [one.id, one.name]), query.get("market") ?? "Global");
fill(language, catalog.languages.map(tag => [tag, languageName(tag)]), query.get("language") ?? "en");
byId("admin").checked = query.get("admin") !== "no";
for (const has of query.getAll("has")) add(...has.split(":"));
if (!list.children.length) add("Microsoft365BusinessBasic", "Active");

byId("add").addEventListener("click", () => add().querySelector("select").focus());
market.addEventListener("change", refill);
language.addEventListener("change", async () => { await load(language.value); refill(); });
form.addEventListener("submit", event => { event.preventDefault(); ask(true); });
await ask(false);
document.documentElement.dataset.ready = "true";
