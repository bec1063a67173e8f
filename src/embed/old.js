// What is said where the browser is too old for the widget: which one it is, and how to
// get the page into another one. No other browser loads this.

import { language } from "./texts.js";

const OLD = {
  zh: (browser) =>
    `当前浏览器（${browser}）版本过旧，无法运行报价计算器，下面是参考价格。请复制本页地址，用 Chrome 109、Firefox 115、Safari 16.4 或更新的浏览器打开。`,
  en: (browser) =>
    `This browser (${browser}) is too old for the calculator; the prices below are a guide. Copy the address of this page and open it in Chrome 109, Firefox 115, Safari 16.4 or later.`,
};
const ADDRESS = { zh: "本页地址", en: "Address of this page" };
const COPY = { zh: "复制地址", en: "Copy the address" };
const COPIED = { zh: "已复制", en: "Copied" };
const BY_HAND = { zh: "请手动复制", en: "Please copy it by hand" };
const UNKNOWN = { zh: "未能识别", en: "not recognised" };

/** Programs that show pages with the engine of another: what their users call them. */
const PROGRAMS = [
  [/MicroMessenger\/(\d+)/, { zh: "微信", en: "WeChat" }],
  [/DingTalk\/(\d+)/, { zh: "钉钉", en: "DingTalk" }],
  [/(?:Lark|Feishu)\/(\d+)/, { zh: "飞书", en: "Lark" }],
  [/QQBrowser\/(\d+)/, { zh: "QQ 浏览器", en: "QQ Browser" }],
  [/UCBrowser\/(\d+)/, { zh: "UC 浏览器", en: "UC Browser" }],
  [/HuaweiBrowser\/(\d+)/, { zh: "华为浏览器", en: "Huawei Browser" }],
  [/MiuiBrowser\/(\d+)/, { zh: "小米浏览器", en: "Mi Browser" }],
];

/** Engines, and the system that brings one: their version is what a page depends on. */
const ENGINES = [
  [/Firefox\/(\d+)/, "Firefox"],
  [/Edg\w*\/(\d+)/, "Edge"],
  [/Chrom\w+\/(\d+)/, "Chrome"],
  [/(?:iPhone|CPU) OS (\d+)_(\d+)/, "iOS"],
  [/Version\/(\d+)\.(\d+).* Safari/, "Safari"],
];

/** The browser that calls itself `agent`, as a person would name it. */
export function nameOf(agent, lang) {
  const first = (known) => {
    for (const [pattern, name] of known) {
      const version = pattern.exec(agent)?.slice(1).join(".");
      if (version) return [`${name[lang] ?? name} ${version}`];
    }
    return [];
  };
  const names = [...first(PROGRAMS), ...first(ENGINES)];
  return names.join(lang === "zh" ? "，" : ", ") || UNKNOWN[lang];
}

/** Says it in the status of `element`, which is about any browser that cannot run it. */
export function explain(element) {
  const lang = language(element.getAttribute("lang"));
  const text = element.shadowRoot.querySelector(".status[data-state=blocked] p");
  // Trying again has begun meanwhile.
  if (!text) return;
  const field = document.createElement("input");
  const copy = document.createElement("button");
  text.textContent = OLD[lang](nameOf(navigator.userAgent, lang));
  field.readOnly = true;
  // A frame without an address of its own has that of the page around it.
  field.value = /^http/.test(location.protocol) ? location.href : document.baseURI;
  field.lang = copy.lang = text.lang;
  field.setAttribute("aria-label", ADDRESS[lang]);
  field.style.cssText = "flex: 1 1 240px; min-width: 0; min-height: 32px";
  field.addEventListener("focus", () => field.select());
  copy.type = "button";
  copy.textContent = COPY[lang];
  copy.addEventListener("click", async () => {
    const copied = await copyFrom(field);
    copy.textContent = (copied ? COPIED : BY_HAND)[lang];
  });
  text.after(field, copy);
}

async function copyFrom(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Without permission, or older than that way to copy.
    return document.execCommand("copy");
  }
}
