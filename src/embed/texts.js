// What is said before the program runs, or when it cannot. The native tests check
// that every entry has both languages.

export const TEXTS = {
  loading: {
    zh: "正在载入报价计算器…",
    en: "Loading the quote calculator…",
  },
  blocked: {
    zh: "本页的安全设置或浏览器不支持运行报价计算器，下面是参考价格。请换用较新的浏览器，或直接联系服务商。",
    en: "This page's security settings or this browser cannot run the calculator; the prices below are a guide. Use a current browser, or ask the provider.",
  },
  unreachable: {
    zh: "报价计算器没有载入，请检查网络后重试。",
    en: "The quote calculator did not load. Check the network and try again.",
  },
  crashed: {
    zh: "程序出错，已停止计算。您填写的内容已保留，点击“重试”继续。",
    en: "Something went wrong and the calculator has stopped. Your entries are kept; press \"Try again\" to go on.",
  },
  retry: { zh: "重试", en: "Try again" },
};

/** The language of a BCP 47 tag, or of the browser where the tag is none of ours. */
export function language(tag) {
  const tags = [tag ?? "", ...(navigator.languages ?? [])];
  const known = tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return known.find((primary) => primary === "zh" || primary === "en") ?? "zh";
}
