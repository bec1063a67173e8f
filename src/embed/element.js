// <eu-quote>: the custom element. It shows what stands inside the tag until the
// program runs, mounts the widget into its shadow root, and says so when it cannot.
// The constants in capitals are set by the build.

import { ATTRIBUTES } from "./attributes.js";
import { uncover } from "./focus.js";
import { keepTyping } from "./keys.js";
import { discard, load } from "./runtime.js";
import { store } from "./store.js";
import { language, TEXTS } from "./texts.js";

const alive = new Set();
const sheets = new Map();

/** A style sheet that all widgets share; a <style> where the browser cannot share one. */
function style(root, css) {
  try {
    if (!sheets.has(css)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    const sheet = sheets.get(css);
    const adopted = root.adoptedStyleSheets;
    if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
  } catch {
    const styles = [...root.querySelectorAll("style")];
    if (styles.some(({ textContent }) => textContent === css)) return;
    const fallback = document.createElement("style");
    fallback.textContent = css;
    root.append(fallback);
  }
}

class EuQuote extends HTMLElement {
  static observedAttributes = Object.keys(ATTRIBUTES).filter((name) => ATTRIBUTES[name]);
  static version = __EQ_VERSION__;

  #status;
  #place;
  #program;
  #mounted;
  #code = "";
  #link = "";
  /** What is kept with the element where it may not be kept beyond it. */
  #kept = new Map();
  #starting = false;
  #moving = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    style(root, __EQ_CSS__);
    this.#status = document.createElement("div");
    this.#status.className = "status";
    this.#status.setAttribute("role", "status");
    this.#place = document.createElement("div");
    // A translator that puts its words in the place of ours would freeze the figures.
    this.#place.className = "place notranslate";
    this.#place.translate = false;
    // Without its rate card, the widget says so above the fallback.
    root.append(this.#status, this.#place, document.createElement("slot"));
    root.addEventListener("focusin", ({ target }) => uncover(root, target));
    keepTyping(root);
  }

  connectedCallback() {
    alive.add(this);
    // Set before the element was defined, it would hide the accessor for ever.
    if (Object.hasOwn(this, "link")) {
      const { link } = this;
      delete this.link;
      this.link = link;
    }
    if (!this.#mounted) this.#start();
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one task: it keeps everything.
    queueMicrotask(() => {
      if (this.isConnected) return;
      alive.delete(this);
      this.#remember();
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, value) {
    const follows = ATTRIBUTES[name];
    if (follows === "cards" && before !== value) this.#moveCards();
    if (follows === "lang" && value) this.#mounted?.setLang(value);
  }

  /** Several attributes that are set one after the other are one change. */
  #moveCards() {
    if (!this.#mounted || this.#moving) return;
    this.#moving = true;
    queueMicrotask(() => {
      this.#moving = false;
      this.#mounted?.moveCards();
    });
  }

  /** The text code of a link to the present answers; setting it opens one. */
  get link() {
    return this.#mounted?.code() || this.#code || this.#link;
  }

  set link(link) {
    // Nothing is nothing to open: what frameworks write where there is no value.
    const text = String(link ?? "");
    if (!text) return;
    // What was entered before the widget was removed is that of another quote.
    if (text !== this.#link) this.#code = "";
    this.#link = text;
    this.#mounted?.open(text);
  }

  async #start() {
    if (this.#starting) return;
    this.#starting = true;
    this.#say("loading");
    try {
      const program = await load();
      program.onPanic((message) => crashed(program, message));
      if (this.isConnected && !this.#mounted) this.#mount(program);
    } catch (error) {
      console.error("eu-quote:", error);
      // A crash while mounting has already said so.
      if (this.#status.dataset.state !== "crashed") {
        this.#fail(error.reason ?? "crashed", error);
      }
    } finally {
      this.#starting = false;
    }
  }

  #mount(program) {
    this.#program = program;
    let first = [];
    const hear = (...told) => {
      if (this.#mounted) this.#hear(...told);
      else first = told;
    };
    const keep = this.getAttribute("remember") === "off" ? this.#keep : store;
    this.#mounted = program.mount(this, this.#place, this.#code, this.#link, hear, keep);
    this.#hear(...first);
  }

  /** As `store` does, but for as long as there is the element. */
  #keep = (key, text) => {
    if (text === undefined) return this.#kept.get(key);
    this.#kept[text ? "set" : "delete"](key, text);
  };

  /** The program has a quote on screen, or none for want of its rate card. */
  #hear(stage, value) {
    if (!stage) return;
    if (stage === "style") {
      style(this.shadowRoot, value);
      return;
    }
    if (stage === "unreachable") {
      // Not from within the program, which is to end.
      queueMicrotask(() => {
        this.#remember();
        this.#unmount();
        this.#fail(stage, "no program for rate cards");
      });
      return;
    }
    const ready = stage === "ready";
    if (ready) this.#tell("eu-quote-change", value);
    if (this.#status.dataset.state === stage) return;
    // Without the details, the widget works and tells the visitor so itself.
    if (stage !== "details") {
      this.toggleAttribute("data-ready", ready);
      this.#status.replaceChildren();
      this.#status.dataset.state = stage;
    }
    if (ready) this.#tell("eu-quote-ready");
    else this.#tell("eu-quote-error", { reason: stage, message: value });
  }

  #unmount() {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    this.toggleAttribute("data-ready", false);
    mounted?.free();
    this.#place.replaceChildren();
  }

  #remember() {
    this.#code = this.#mounted?.code() || this.#code;
  }

  /** The program has crashed: if it was this widget's, nothing of it is called again. */
  crash(program, message) {
    if (this.#program !== program) return;
    this.#program = undefined;
    this.#mounted = undefined;
    this.toggleAttribute("data-ready", false);
    const broken = this.#place;
    this.#place = broken.cloneNode(false);
    broken.replaceWith(this.#place);
    this.#fail("crashed", message);
  }

  #fail(reason, error) {
    // What an old browser cannot read or run is in order.
    const old = isOld() && (reason === "crashed" || /^(Syntax|Compile|Link)/.test(error?.name));
    if (old) reason = "blocked";
    this.#say(reason);
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = TEXTS.retry[language(this.getAttribute("lang"))];
    retry.addEventListener("click", () => this.#start());
    this.#status.append(retry);
    // Until that is there, and if it does not come, less has been said.
    if (old) import(new URL(__EQ_OLD__, import.meta.url)).then(({ explain }) => explain(this), () => {});
    this.#tell("eu-quote-error", { reason, message: String(error?.message ?? error) });
  }

  #say(state) {
    const text = document.createElement("p");
    const lang = language(this.getAttribute("lang"));
    text.textContent = TEXTS[state][lang];
    text.lang = lang === "zh" ? "zh-CN" : "en";
    this.#status.replaceChildren(text);
    this.#status.dataset.state = state;
  }

  #tell(type, detail) {
    if (type === "eu-quote-change") this.#code = detail.link;
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Whether the browser lacks what the supported ones have. */
const isOld = () => !(window.AbortSignal?.timeout && CSS.supports("container-type", "size"));

function crashed(program, message) {
  if (!discard(program)) return;
  for (const element of alive) element.crash(program, message);
}

// A second copy of this script on the page leaves the first one in charge.
if (!customElements.get("eu-quote")) customElements.define("eu-quote", EuQuote);
